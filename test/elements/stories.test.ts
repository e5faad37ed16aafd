import * as divisionPicker from '../../stories/division-picker.stories.ts';
import * as provider from '../../stories/provider.stories.ts';
import * as serviceLookup from '../../stories/service-lookup.stories.ts';
import { playAll } from './play.ts';

playAll({ divisionPicker, provider, serviceLookup });
