/*
 * What the visitor chose earlier, put on <html> before anything is painted. Without a choice the scheme follows the system.
 * Storage may be closed (private windows): then choices hold for this page only.
 */
(() => {
  const read = name => {
    try {
      return localStorage.getItem(`portal.${name}`);
    } catch {
      return null;
    }
  };
  const { dataset } = document.documentElement;
  dataset.scale = read('scale') === 'elder' ? 'elder' : 'standard';
  dataset.scheme = read('scheme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
})();
