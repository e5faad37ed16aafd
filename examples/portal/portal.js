/** The portal around the elements: the visitor's settings, their place, and what is near it. No framework, no build. */

const root = document.documentElement;
const $ = selector => document.querySelector(selector);
const provider = $('linli-provider');
const lookup = $('linli-service-lookup');

function remember(name, value) {
  try {
    localStorage.setItem(`portal.${name}`, value);
  } catch {
    // Storage is closed: the choice holds for this page.
  }
}

function recall(name) {
  try {
    return localStorage.getItem(`portal.${name}`);
  } catch {
    return null;
  }
}

/* Settings: a toggle is one attribute on <html> (the portal's own look) and one on the provider (the elements'). */

function dress() {
  const { scale, scheme } = root.dataset;
  provider.setAttribute('scale', scale);
  provider.setAttribute('colour-scheme', scheme);
  $('#elder').setAttribute('aria-pressed', scale === 'elder');
  $('#dark').setAttribute('aria-pressed', scheme === 'dark');
}

function toggle(name, usual, other) {
  root.dataset[name] = root.dataset[name] === other ? usual : other;
  remember(name, root.dataset[name]);
  dress();
}

$('#elder').addEventListener('click', () => toggle('scale', 'standard', 'elder'));
$('#dark').addEventListener('click', () => toggle('scheme', 'light', 'dark'));
dress();

/* The part after # belongs to the lookup: other links must neither lose nor change it. */

$('#language').addEventListener('click', ({ currentTarget }) => {
  currentTarget.hash = location.hash;
});
$('#skip').addEventListener('click', event => {
  event.preventDefault();
  $('#main').focus();
});

/* The visitor's place: the lookup shows what is taken there, and the list what is near. Only its code is kept. */

const city = '9901';
const place = $('#place');
const picker = $('linli-division-picker');

async function get(path) {
  const reply = await fetch(`/v1/${path}`, { headers: { 'accept-language': root.lang } });
  if (!reply.ok) throw Object.assign(new Error(`/v1/${path} answered ${reply.status}.`), { status: reply.status });
  return reply.json();
}

/** Takes in a division of the API, or undefined for the whole city. */
function live(division) {
  remember('place', division?.code ?? '');
  $('#place-name').textContent = division ? fullName(division) : $('#place-name').dataset.none;
  $('#place-change').textContent = $('#place-change').dataset[division ? 'again' : 'first'];
  $('#forget').hidden = !division;
  settle(division?.code);
}

function settle(code = city) {
  lookup.setAttribute('division', code);
  void showNear(code);
}

/** Villages of one name stand in different towns. */
function fullName({ name, path }) {
  const town = path.at(-1).name;
  return root.lang === 'en' ? `${name}, ${town}` : `${town}${name}`;
}

async function comeHome(code) {
  settle(code);
  try {
    live(await get(`divisions/${code}`));
  } catch ({ status }) {
    if (status === 404) live(undefined);
  }
}

place.addEventListener('linli-division-picked', ({ division }) => {
  if (!division) return;
  live(division);
  place.open = false;
  $('#place summary').focus();
});
// The summary shows what is chosen: choosing begins afresh.
place.addEventListener('toggle', () => {
  picker.value = '';
  if (place.open) picker.focus();
});
$('#forget').addEventListener('click', () => {
  live(undefined);
  place.open = false;
  $('#place summary').focus();
});

/* Near: the same API that the elements use. */

const words = $('#near').dataset;

async function showNear(division) {
  const list = $('#near-list');
  list.setAttribute('aria-busy', 'true');
  try {
    const { items } = await get(`centres?division=${division}&limit=3`);
    list.replaceChildren(...items.map(row));
  } catch {
    list.replaceChildren(Object.assign(document.createElement('li'), { className: 'empty', textContent: words.failed }));
  }
  list.removeAttribute('aria-busy');
}

function row({ name, address, phone, hours }) {
  const item = $('#near-row').content.cloneNode(true);
  const fill = (part, text) => {
    item.querySelector(`[data-part=${part}]`).textContent = text;
  };
  fill('name', name);
  fill('address', address);
  fill('state', hours.open ? words.open : words.closed);
  item.querySelector('[data-part=state]').classList.toggle('ok', hours.open);
  fill('today', today(hours));
  fill('phone', phone);
  item.querySelector('a').href = `tel:${phone}`;
  return item;
}

function today({ days: [day] }) {
  if (!day?.periods.length) return words.shut;
  // U+2060 keeps a period on one line.
  const periods = day.periods.map(({ opens, closes }) => `${opens.replace(/^0/, '')}\u2060–\u2060${closes}`);
  return `${words.today}${periods.join(words.and)}`;
}

void (recall('place') ? comeHome(recall('place')) : settle());

/* The footer's snippet: its addresses are those of this very server. */

const code = $('#snippet code');
code.textContent = code.textContent.replaceAll('https://linli.example', location.origin);

const copy = $('#copy');
copy.hidden = !navigator.clipboard;
copy.addEventListener('click', async () => {
  await navigator.clipboard.writeText(code.textContent);
  $('#copied').textContent = copy.dataset.done;
});
