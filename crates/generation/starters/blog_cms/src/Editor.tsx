import { Link, useNavigate, useParams } from "react-router";
import { t, topics } from "./content";
import { blank, figure, useLibrary, wordCount } from "./library";
import { Prose } from "./Prose";

/** Every keystroke is saved, so there is no save button and nothing to lose. */
export function Editor() {
  const { id = "" } = useParams();
  const { articles, save, remove } = useLibrary();
  const navigate = useNavigate();
  const article = articles.find((one) => one.id === id) ?? blank(id);
  const live = article.published !== null;

  function publish() {
    save({ ...article, published: live ? null : new Date().toISOString() });
    if (!live) void navigate(`/read/${id}`);
  }

  function discard() {
    remove(id);
    void navigate("/");
  }

  return (
    <main className="desk">
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          {t.title}
          <input className="headline" value={article.title} onChange={(event) => save({ ...article, title: event.target.value })} />
        </label>
        <label>
          {t.topic}
          <select value={article.topic} onChange={(event) => save({ ...article, topic: event.target.value })}>
            {topics.map((name) => <option key={name}>{name}</option>)}
          </select>
        </label>
        <label>
          {t.text}
          <textarea rows={16} aria-describedby="help" value={article.body} onChange={(event) => save({ ...article, body: event.target.value })} />
        </label>
        <p id="help">{t.help}</p>
        <div className="tools">
          <button type="button" className="button" disabled={article.title.trim() === ""} onClick={publish}>
            {live ? t.unpublish : t.publish}
          </button>
          <button type="button" onClick={discard}>{t.remove}</button>
          <Link to="/">{t.back}</Link>
          <output>{t.words} {figure(wordCount(article.body))} · {t.saved}</output>
        </div>
      </form>
      <section className="proof" aria-label={t.preview}>
        <p className="kicker">{t.preview}</p>
        <h1>{article.title || t.untitled}</h1>
        <Prose text={article.body} />
      </section>
    </main>
  );
}
