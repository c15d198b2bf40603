// Marks while a person types which rules are met. The server knows the rules; this only asks it.
const pauseMs = 150;
const pauseBeforeSpeakingMs = 1000;
let asked = 0;
let timer;
let speaking;

function mark(rules, verdict) {
  for (const item of rules.querySelectorAll('[data-rule]')) {
    const isMet = verdict[item.dataset.rule];
    if (isMet === undefined) delete item.dataset.met;
    else item.dataset.met = String(isMet);
    const word = isMet ? rules.dataset.met : rules.dataset.unmet;
    item.querySelector('[data-state]').textContent = isMet === undefined ? '' : word;
  }
  // Seen at once, heard when the person stops typing.
  clearTimeout(speaking);
  speaking = setTimeout(say, pauseBeforeSpeakingMs, rules, verdict);
}

function say(rules, verdict) {
  const open = [...rules.querySelectorAll('[data-met=false] [data-words]')];
  const unmet = open.map((words) => words.textContent).join(', ');
  const isAsked = Object.keys(verdict).length > 0;
  const all = isAsked ? rules.dataset.allMet : '';
  rules.querySelector('[data-said]').textContent =
    unmet === '' ? all : `${rules.dataset.unmet}: ${unmet}`;
}

async function ask(rules, password) {
  asked += 1;
  const question = asked;
  const body = new URLSearchParams({ newPassword: password.value });
  for (const name of ['email', 'givenName', 'surname']) {
    const field = password.form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) body.set(name, field.value);
  }
  try {
    const response = await fetch(rules.dataset.check, { method: 'POST', body });
    // Another letter was typed meanwhile: its own answer follows.
    if (response.ok && question === asked) mark(rules, await response.json());
  } catch {
    // Offline for a moment: the rules are checked on submit anyway.
    mark(rules, {});
  }
}

document.addEventListener('input', ({ target }) => {
  if (target.id !== 'newPassword') return;
  const rules = document.querySelector('#passwordRules');
  clearTimeout(timer);
  asked += 1;
  if (target.value === '') mark(rules, {});
  else timer = setTimeout(ask, pauseMs, rules, target);
});
