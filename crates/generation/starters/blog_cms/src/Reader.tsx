import { useEffect } from "react";
import { Link, useParams } from "react-router";
import { name, t } from "./content";
import { Dateline } from "./FrontPage";
import { useLibrary } from "./library";
import { Prose } from "./Prose";

export function Reader() {
  const { id } = useParams();
  const { articles } = useLibrary();
  const place = articles.findIndex((one) => one.id === id);
  const article = articles[place];
  const following = articles.find((one, index) => index > place && one.published !== null);

  useEffect(() => {
    scrollTo(0, 0);
    document.title = article?.title ? `${article.title} · ${name}` : name;
    return () => { document.title = name; };
  }, [article?.title]);

  if (!article) return <main className="narrow"><p className="none">{t.missing}</p><Link to="/">{t.back}</Link></main>;

  return (
    <main className="narrow">
      <p className="kicker">{article.topic}</p>
      <h1>{article.title || t.untitled}</h1>
      <Dateline article={article} />
      <Prose text={article.body} />
      <nav className="after" aria-label={t.latest}>
        <Link to="/">{t.back}</Link>
        <Link to={`/write/${article.id}`}>{t.edit}</Link>
        {following && <Link to={`/read/${following.id}`}>{t.next}: {following.title}</Link>}
      </nav>
    </main>
  );
}
