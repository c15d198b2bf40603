// The buttons that send and check a code change only their part of the page, so that everything else
// that was typed stays. Without this they reload the page.
const form = document.querySelector('#attributeVerification');
const actions = new Set(['sendCode', 'verifyCode', 'changeEmail']);
const nextActions = { open: 'sendCode', sent: 'verifyCode' };

form.addEventListener('submit', async (event) => {
  const button = event.submitter;
  if (button !== null && button.name !== 'action') return;
  const pressed = button?.value ?? 'next';
  const { verification } = form.querySelector('#emailVerificationControl').dataset;
  // The Enter key does the next thing.
  const action = pressed === 'next' ? nextActions[verification] : pressed;
  if (!actions.has(action)) return;
  event.preventDefault();
  if (form.getAttribute('aria-busy') === 'true') return;
  form.setAttribute('aria-busy', 'true');
  try {
    replaceLiveParts(await send(action));
  } catch {
    // Whatever went wrong, the browser can show it: send the form the usual way.
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'action', value: action });
    form.append(field);
    form.submit();
  } finally {
    form.removeAttribute('aria-busy');
  }
});

async function send(action) {
  const body = new URLSearchParams(new FormData(form));
  for (const name of ['newPassword', 'reenterPassword']) body.delete(name);
  body.set('action', action);
  // `form.action` would be the buttons of that name.
  const response = await fetch(form.getAttribute('action'), { method: 'POST', body });
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (page.querySelector('#attributeVerification') === null) throw new Error('another page');
  return page;
}

function replaceLiveParts(page) {
  document.title = page.title;
  for (const fresh of page.querySelectorAll('[data-live]')) {
    document.getElementById(fresh.id).replaceWith(fresh);
  }
  // What the server could fill in, for example the contact address, unless it was typed already.
  for (const fresh of page.querySelectorAll('#attributeVerification input[value]')) {
    const shown = document.getElementById(fresh.id);
    if (!(shown instanceof HTMLInputElement) || shown.value !== '') continue;
    shown.value = fresh.value;
    shown.dispatchEvent(new Event('input', { bubbles: true }));
  }
  document.querySelector('[autofocus]')?.focus();
  document.dispatchEvent(new Event('live-parts-replaced'));
}
