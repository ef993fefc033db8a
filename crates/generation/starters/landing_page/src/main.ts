import { checklist } from "./checklist";
import { faq } from "./content";
import { byId, el } from "./dom";
import { featureTabs } from "./features";
import { pricing } from "./pricing";
import { waitlistForm } from "./waitlist";

checklist();
featureTabs();
pricing();
waitlistForm();

// `details` opens, closes and is announced without any code of ours; one name lets one be open.
byId("answers", HTMLElement).append(
  ...faq.questions.map((question, index) =>
    el("details", { name: "faq", class: "group py-5", open: index === 0 ? "" : null },
      el("summary", { class: "cursor-pointer text-lg font-bold marker:text-word" }, question),
      el("p", { class: "mt-3 text-muted" }, faq.answers[index] ?? ""),
    ),
  ),
);
