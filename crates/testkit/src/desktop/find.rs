//! Finding controls as assistive technology does: by role and accessible name.

/// The body of a function of `role` and `name` that returns the first visible element of that role
/// whose name is, or contains, `name`; null when there is none. An empty name fits every element.
///
/// The driver can tell an element's computed role, but not find by it.
pub(super) const FIND: &str = r"
const [role, wanted] = arguments;
const IMPLICIT = {
  a: e => e.hasAttribute('href') ? 'link' : '', aside: () => 'complementary', button: () => 'button',
  dialog: () => 'dialog', footer: () => 'contentinfo', form: () => 'form', h1: () => 'heading',
  h2: () => 'heading', h3: () => 'heading', h4: () => 'heading', header: () => 'banner', img: () => 'img',
  li: () => 'listitem', main: () => 'main', nav: () => 'navigation', ol: () => 'list', option: () => 'option',
  output: () => 'status', progress: () => 'progressbar', section: () => 'region', select: () => 'combobox',
  summary: () => 'button', table: () => 'table', textarea: () => 'textbox', tr: () => 'row', ul: () => 'list',
  input: e => ({ button: 'button', checkbox: 'checkbox', file: 'button', number: 'spinbutton', radio: 'radio',
    range: 'slider', reset: 'button', search: 'searchbox', submit: 'button' })[e.type] ?? 'textbox',
};
const roleOf = e => e.getAttribute('role')?.split(' ')[0] ?? (e.isContentEditable &&
  !e.parentElement?.isContentEditable ? 'textbox' : IMPLICIT[e.localName]?.(e) ?? '');
const clean = text => (text ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
const nameOf = e => {
  const by = e.getAttribute('aria-labelledby');
  if (by) return clean(by.split(/\s+/).map(id => document.getElementById(id)?.textContent).join(' '));
  return clean(e.getAttribute('aria-label')) || clean([...(e.labels ?? [])].map(it => it.textContent).join(' '))
    || clean(e.getAttribute('alt')) || (e.localName === 'input' && /^(button|submit|reset)$/.test(e.type) && clean(e.value))
    || (/^(input|textarea)$/.test(e.localName) ? '' : clean(e.innerText ?? e.textContent))
    || clean(e.getAttribute('placeholder')) || clean(e.getAttribute('title'));
};
const hidden = e => !e.checkVisibility({ visibilityProperty: true }) || e.closest('[inert],[aria-hidden=true]');
const found = [...document.querySelectorAll('*')].filter(e => roleOf(e) === role && !hidden(e));
if (wanted === '') return found[0] ?? null;
const low = wanted.toLowerCase();
return found.find(e => nameOf(e) === wanted) ?? found.find(e => nameOf(e).toLowerCase().includes(low)) ?? null;
";

/// The body of a function that returns what the page offers, one line a control: what a test that
/// found nothing shows.
pub(super) const OUTLINE: &str = r"
const shown = [...document.querySelectorAll('a[href],button,input,textarea,select,h1,h2,h3,[role]')]
  .filter(e => e.checkVisibility());
return shown.slice(0, 80).map(e => `${e.getAttribute('role') ?? e.localName}: ` +
  `${e.getAttribute('aria-label') ?? e.placeholder ?? ''} ${(e.innerText ?? '').slice(0, 60).replace(/\s+/g, ' ')}`)
  .join('\n') + '\n--- text ---\n' + document.body.innerText.slice(0, 2000);
";
