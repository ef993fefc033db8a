// The shop's words. Change them here and nowhere else.

export const locale = "%%lang%%";
export const hue = %%hue%%;
export const cartKey = "%%slug%%.cart";
export const year = "%%year%%";

export const shopName = %%name|json%%;
export const pitch = %%description|json%%;
export const categories: string[] = %%topics|json%%;
export const productNames = %%t.products|json%%.split(" | ");
export const notes = %%t.notes|json%%.split(" | ");

export const words = {
  slogan: %%t.slogan|json%%,
  delivery: %%t.delivery|json%%,
  browse: %%t.browse|json%%,
  search: %%t.search|json%%,
  category: %%t.category|json%%,
  all: %%t.all|json%%,
  sort: %%t.sort|json%%,
  featured: %%t.featured|json%%,
  cheapFirst: %%t.cheap-first|json%%,
  dearFirst: %%t.dear-first|json%%,
  add: %%t.add|json%%,
  added: %%t.added|json%%,
  nothing: %%t.nothing|json%%,
  cart: %%t.cart|json%%,
  emptyCart: %%t.empty-cart|json%%,
  less: %%t.less|json%%,
  more: %%t.more|json%%,
  subtotal: %%t.subtotal|json%%,
  shipping: %%t.shipping|json%%,
  free: %%t.free|json%%,
  total: %%t.total|json%%,
  checkout: %%t.checkout|json%%,
  back: %%t.back|json%%,
  close: %%t.close|json%%,
  fullName: %%t.full-name|json%%,
  email: %%t.email|json%%,
  address: %%t.address|json%%,
  required: %%t.required|json%%,
  badEmail: %%t.bad-email|json%%,
  order: %%t.order|json%%,
  thanks: %%t.thanks|json%%,
  demo: %%t.demo|json%%,
};
