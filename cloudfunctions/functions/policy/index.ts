import { serve } from '../../platform/serve';
import { get } from './handlers/get';
import { matchPolicy } from './handlers/match-policy';
import { overview } from './handlers/overview';
import { publish } from './handlers/publish';
import { search } from './handlers/search';

export const main = serve('policy', {
  'policy.search': search,
  'policy.get': get,
  'policy.match': matchPolicy,
  'policy.overview': overview,
  'policy.publish': publish,
});
