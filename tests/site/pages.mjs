// site/pages.mjs: the pages of a built site by kind, so that a kind that is added is tested without being named here.
import {readdirSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

/** Folder of the built site that is tested, with a slash at its end. */
export const folder = process.env.LACUNA_SITE.replace(/\/*$/, '/');
export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
export const sizeOf = (path) => gzipSync(readFileSync(folder + path), {level: 9}).length;

// Further pages of one list are of its kind; records are told apart by collection, standing pages by name.
function kindOf(path) {
  const [language, ...rest] = path.split('/');
  if (!languages.includes(language)) return path;
  const [place, name] = rest;
  if (rest.length === 1) return place.replace(/(-\d+)?\.html$/, '');
  if (/^(index|page)?(-?\d+)?\.html$/.test(name)) return `list of ${place}`;
  if (name.startsWith('by-')) return 'index of a list';
  return name === 'new.html' ? `form of ${place}` : `record of ${place}`;
}

/** Every HTML page: {path, language, kind, size (gzip)}; language is empty for the pages that choose one. */
export const pages = readdirSync(folder, {recursive: true})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .sort()
  .map((path) => ({path, language: languages.includes(path.split('/')[0]) ? path.split('/')[0] : '', kind: kindOf(path), size: sizeOf(path)}));

/** The largest page and the middle one of each kind and language: what breaks shows in the one, what is usual in the other.
 *  {…page, isLargest}. */
export function samples(wanted = languages) {
  const groups = new Map();
  for (const page of pages) {
    if (page.language !== '' && !wanted.includes(page.language)) continue;
    const key = `${page.kind} ${page.language}`;
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  return [...groups.values()].flatMap((group) => {
    const bySize = [...group].sort((a, b) => b.size - a.size);
    const middle = bySize[Math.floor(bySize.length / 2)];
    return [{...bySize[0], isLargest: true}, ...(middle === bySize[0] ? [] : [{...middle, isLargest: false}])];
  });
}
