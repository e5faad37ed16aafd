// `npm run test:stories`: every story in every look there is: theme, light or dark, scale, and measured for elders and narrow screens. `npm test` does so with every third.
process.argv.splice(2, 0, 'elements', 'stories');
process.env['LINLI_LOOKS'] ??= 'all';
await import('./test.ts');
