import { blackBox } from '../../testing/black-box/black-box.ts';
import { cases as httpCases } from './http.cases.ts';
import { cases as tokensElsewhereCases } from './tokens-elsewhere.cases.ts';

blackBox([...httpCases, ...tokensElsewhereCases]);
