import { useDeferredValue, useState } from "react";
import { Link } from "react-router";
import { lang, t, topics } from "./content";
import { figure, longDate, readingMinutes, useLibrary, type Article } from "./library";

export function FrontPage() {
  const { articles } = useLibrary();
  const [query, setQuery] = useState("");
  const [topic, setTopic] = useState("");
  const wanted = useDeferredValue(query.trim().toLocaleLowerCase(lang));

  const found = articles.filter((article) =>
    (topic === "" || article.topic === topic)
    && `${article.title} ${article.body}`.toLocaleLowerCase(lang).includes(wanted));
  const [lead, ...others] = found
    .filter((article) => article.published !== null)
    .toSorted((a, b) => (b.published ?? "").localeCompare(a.published ?? ""));
  const drafts = found.filter((article) => article.published === null);

  return (
    <main>
      <search>
        <input type="search" placeholder={t.search} aria-label={t.search} value={query} onChange={(event) => setQuery(event.target.value)} />
        <fieldset>
          <legend>{t.filter}</legend>
          {["", ...topics].map((name) => (
            <label key={name}>
              <input type="radio" name="topic" checked={topic === name} onChange={() => setTopic(name)} />
              <span>{name || t.all}</span>
            </label>
          ))}
        </fieldset>
      </search>

      {found.length === 0 && <p className="none" role="status">{t.none}</p>}
      <div className="columns">
        <section aria-label={t.latest}>
          {lead && <Teaser article={lead} lead />}
          <div className="pair">{others.map((article) => <Teaser key={article.id} article={article} />)}</div>
        </section>
        {drafts.length > 0 && (
          <aside>
            <h2>{t.drafts}</h2>
            <ul>
              {drafts.map(({ id, title }) => <li key={id}><Link to={`/write/${id}`}>{title || t.untitled}</Link></li>)}
            </ul>
          </aside>
        )}
      </div>
    </main>
  );
}

function Teaser({ article, lead = false }: { article: Article; lead?: boolean }) {
  const opening = article.body.split("\n\n")[0]?.replaceAll("*", "");
  return (
    <article className={lead ? "teaser lead" : "teaser"}>
      <p className="kicker">{article.topic}</p>
      <h2><Link to={`/read/${article.id}`}>{article.title || t.untitled}</Link></h2>
      <p>{opening}</p>
      <Dateline article={article} />
    </article>
  );
}

export function Dateline({ article }: { article: Article }) {
  return (
    <p className="dateline">
      {article.published === null ? t.draft : <time dateTime={article.published}>{longDate(article.published)}</time>}
      {" · "}
      {t.minutes} {figure(readingMinutes(article.body))}
    </p>
  );
}
