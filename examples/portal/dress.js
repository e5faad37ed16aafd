/** The visitor's settings on a page with a provider: a toggle is one attribute on <html> (the portal's own look) and one on the provider (the elements'). */

const root = document.documentElement;
const $ = selector => document.querySelector(selector);

function dress() {
  const { scale, scheme } = root.dataset;
  $('linli-provider').setAttribute('scale', scale);
  $('linli-provider').setAttribute('colour-scheme', scheme);
  $('#elder').setAttribute('aria-pressed', scale === 'elder');
  $('#dark').setAttribute('aria-pressed', scheme === 'dark');
}

function toggle(name, usual, other) {
  root.dataset[name] = root.dataset[name] === other ? usual : other;
  try {
    localStorage.setItem(`portal.${name}`, root.dataset[name]);
  } catch {
    // Storage is closed: the choice holds for this page.
  }
  dress();
}

$('#elder').addEventListener('click', () => toggle('scale', 'standard', 'elder'));
$('#dark').addEventListener('click', () => toggle('scheme', 'light', 'dark'));
dress();
