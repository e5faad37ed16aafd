import '@linli/elements/committee-directory/define';

/** Ours: the directory itself, asked for a county of ten thousand. */
const directory = document.createElement('linli-committee-directory');
directory.api = '';
document.body.append(directory);
Object.assign(window, {
  show(division: string) { directory.division = division; },
  all() { directory.shadowRoot!.querySelector<HTMLElement>('[part=all]')!.click(); },
  rows: () => directory.shadowRoot!.querySelectorAll('[part=committee]'),
});
