/** The page around the directory: the invented city, or the whole country by the page's own address (committees.html?where=country). */

if (new URLSearchParams(location.search).get('where') === 'country') document.querySelector('linli-committee-directory').removeAttribute('division');
