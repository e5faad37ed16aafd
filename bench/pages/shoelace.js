// The yardstick: a page of about the same task as a service lookup, as one would write it with Shoelace and no library beside it.
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/spinner/spinner.js';

const [form, home, results, dialog] = ['form', '.home', '.results', 'sl-dialog'].map(selector => document.querySelector(selector));
const input = form.querySelector('sl-input');
const select = form.querySelector('sl-select');

const make = (tag, text, properties = {}) => Object.assign(document.createElement(tag), { textContent: text }, properties);
const get = async (path, query) => (await fetch(`/v1${path}?${new URLSearchParams({ division: '990101', ...query })}`)).json();

async function search() {
  home.hidden = true;
  results.replaceChildren(document.createElement('sl-spinner'));
  const { items } = await get('/services', { q: input.value, ...(select.value && { topic: select.value }) });
  results.replaceChildren(...items.map(({ id, name, summary }) => {
    const card = document.createElement('sl-card');
    card.append(make('strong', name), make('p', summary), make('sl-button', '查看指南', { onclick: () => open(id) }));
    return card;
  }));
}

async function open(id) {
  const guide = await get(`/services/${id}`, {});
  dialog.label = guide.name;
  dialog.replaceChildren(make('p', guide.summary), ...guide.materials.map(({ name }) => make('p', name)), ...guide.steps.map(({ name, detail }) => make('p', `${name}：${detail}`)));
  dialog.show();
}

async function start() {
  const { words, events, topics } = await get('/services/topics', {});
  select.append(...topics.map(({ id, name }) => make('sl-option', name, { value: id })));
  home.append(...words.map(word => make('sl-button', word, { size: 'small', onclick() { input.value = word; search(); } })));
  home.append(...events.map(({ name, summary }) => {
    const card = document.createElement('sl-card');
    card.append(make('strong', name), make('p', summary));
    return card;
  }));
}

form.addEventListener('submit', event => { event.preventDefault(); search(); });
start();
