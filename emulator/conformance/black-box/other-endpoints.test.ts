import { blackBox } from '../../testing/black-box/black-box.ts';
import { cases as corsCases } from './cors.cases.ts';
import { cases as developmentEndpointsCases } from './development-endpoints.cases.ts';
import { cases as logoutCases } from './logout.cases.ts';
import { cases as metadataAndKeysCases } from './metadata-and-keys.cases.ts';

blackBox([...logoutCases, ...metadataAndKeysCases, ...corsCases, ...developmentEndpointsCases]);
