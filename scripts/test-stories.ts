// `npm run test:stories`: every story in every look there is: theme, light or dark, scale. `npm test` takes one of them for each.
process.argv.splice(2, 0, 'elements', 'stories');
process.env['LINLI_LOOKS'] ??= 'all';
await import('./test.ts');
