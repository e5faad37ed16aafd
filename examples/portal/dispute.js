/** The page around the filing: the visitor's place, chosen on the home page, and counselling by its own address (dispute.html?service=counselling). */

const intake = document.querySelector('linli-dispute-intake');

try {
  const place = localStorage.getItem('portal.place');
  if (place) intake.setAttribute('division', place);
} catch {
  // Storage is closed: the city's own page, where the place is asked.
}
if (new URLSearchParams(location.search).get('service') === 'counselling') intake.setAttribute('service', 'counselling');
