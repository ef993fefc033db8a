import { useState } from "react";
import { Link, Outlet, useNavigate } from "react-router";
import { description, lang, name, t, year } from "./content";

const today = new Intl.DateTimeFormat(lang, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

export function Frame() {
  const [date] = useState(() => today.format(new Date()));
  const navigate = useNavigate();

  return (
    <>
      <header className="masthead">
        <div className="ears">
          <span>{date}</span>
          <button type="button" className="button" onClick={() => void navigate(`/write/${Date.now().toString(36)}`)}>
            {t.write}
          </button>
        </div>
        <Link className="title" to="/">{name}</Link>
        <p>{description}</p>
      </header>
      <Outlet />
      <footer>© {year} {name}</footer>
    </>
  );
}
