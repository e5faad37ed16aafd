/** The page around the room: the visitor's place, chosen on the home page; the code on a certificate leads to its check, volunteer.html#certificate=…; volunteer.html?door=member begins behind that door. */

const room = document.querySelector('linli-volunteer-signup');
try {
  const place = localStorage.getItem('portal.place');
  if (place) room.setAttribute('division', place);
} catch {
  // Storage is closed: the page's own place.
}
const door = new URLSearchParams(location.search).get('door');
if (door === 'member' || door === 'resident') room.setAttribute('door', door);

function check() {
  const number = new URLSearchParams(location.hash.slice(1)).get('certificate');
  if (number) room.setAttribute('certificate', number);
}
addEventListener('hashchange', check);
check();
