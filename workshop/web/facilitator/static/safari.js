// What Safari before 16.4 does not have, for all browsers alike.

// A signal that ends a request after so many milliseconds.
export function within(ms) {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), ms);
  return limit.signal;
}

// What a form sends when this button was pressed.
export function fieldsOf(form, button) {
  const fields = [...new FormData(form)];
  if (button?.name) fields.push([button.name, button.value]);
  return fields;
}
