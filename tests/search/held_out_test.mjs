// search/held_out_test.mjs: S9 on a set that was written without knowledge of the engine.
import {readFileSync} from 'node:fs';
import {testForms} from './forms.mjs';

testForms('held_out', JSON.parse(readFileSync(new URL('held_out.json', import.meta.url), 'utf8')));
