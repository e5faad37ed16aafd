import pg from 'pg';

/** pg_trgm takes Chinese characters for letters only where LC_CTYPE says so; with the C collation LIKE is at its quickest. */
export async function createDatabase(adminUrl: string, name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${name} template template0 locale_provider libc lc_collate 'C' lc_ctype '${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}'`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
