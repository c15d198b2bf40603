// The buttons that send and check a code change only their part of the page, so that everything else
// that was typed stays. Without this they reload the page.
const form = document.querySelector('#attributeVerification');
const said = document.querySelector('#said');
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
  const startedAt = document.activeElement;
  try {
    const page = await send(action);
    if (page === undefined) sendWholeForm(action);
    else replaceLiveParts(page, startedAt);
  } catch {
    sayOffline();
  } finally {
    form.removeAttribute('aria-busy');
  }
});

/** The page after the action; nothing when the answer is no such page. */
async function send(action) {
  const body = new URLSearchParams(new FormData(form));
  for (const name of ['newPassword', 'reenterPassword']) body.delete(name);
  body.set('action', action);
  // `form.action` would be the buttons of that name.
  const response = await fetch(form.getAttribute('action'), { method: 'POST', body });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return response.ok && page.querySelector('#attributeVerification') ? page : undefined;
}

/** What came instead (the sign-in was left for too long, for example) is for the browser to show. */
function sendWholeForm(action) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'action', value: action });
  form.append(field);
  form.submit();
}

function replaceLiveParts(page, startedAt) {
  // The person may be typing somewhere else by now.
  const mayMoveFocus =
    document.activeElement === document.body ||
    document.activeElement === startedAt ||
    document.activeElement.closest('[data-live]') !== null;
  const next = page.querySelector('[autofocus]');
  const nextId = next?.id;
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
  document.dispatchEvent(new Event('live-parts-replaced'));
  said.textContent = document.querySelector('.verification .success')?.textContent.trim() ?? '';
  if (mayMoveFocus) {
    // In a replaced part it stands on this page now; elsewhere this page has its own.
    const target = next?.ownerDocument === document ? next : document.getElementById(nextId);
    target?.focus();
  }
}

function sayOffline() {
  const box = document.createElement('div');
  box.className = 'error pageLevel';
  box.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = said.dataset.offline;
  box.append(words);
  document.querySelector('#problemSummary').replaceChildren(box);
}
