// Typesets reports as tagged PDF (PDF/UA-1). Usage: node worker.mjs FOLDER
// FOLDER holds report.typ. Reads one job a line from standard input, {"data": "0.json", "pdf": "0.pdf"}, names of files
// in FOLDER, and answers each with a line, {"pdf": "0.pdf"} or {"pdf": "0.pdf", "error": "…"}. Reads no clock and opens no
// connection: the same job gives the same bytes.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler';

const folder = process.argv[2];
const template = join(folder, 'report.typ');

/** The fonts of fonts.txt; a file that is not there names the package to install. */
function readFonts() {
  const rows = readFileSync(new URL('fonts.txt', import.meta.url), 'utf8').split('\n');
  return rows.filter(row => row !== '' && !row.startsWith('#')).map(row => {
    const [name, path] = row.split(' ');
    try {
      return readFileSync(path);
    } catch {
      throw new Error(`${path} is not there; it comes with the Debian package ${name}`);
    }
  });
}

/** What the typesetter says of a text that it refuses, in one line. */
function reasonOf(compiler, failure) {
  const details = compiler.fetchDiagnostics(failure);
  return details.map(one => one.message).join('; ') || String(failure);
}

function typeset(compiler, job) {
  const compiled = compiler.compile({mainFilePath: template, inputs: {data: '/' + job.data}, resetRead: true});
  if (compiled.hasError()) return reasonOf(compiler, compiled.takeError());
  const bytes = compiler.pdf(compiled.result, {pdfStandard: 'ua-1'});
  writeFileSync(join(folder, job.pdf), bytes);
  return undefined;
}

const fonts = readFonts();
const compiler = NodeCompiler.create({workspace: folder, fontArgs: [{fontBlobs: fonts}]});
for await (const line of createInterface({input: process.stdin})) {
  const job = JSON.parse(line);
  let error;
  try {
    error = typeset(compiler, job);
  } catch (failure) {
    error = String(failure.message ?? failure);
  }
  process.stdout.write(JSON.stringify({pdf: job.pdf, error}) + '\n');
  // What one report left in the typesetter's memory is of no use to the next.
  compiler.evictCache(0);
}
