import * as scenes from '../../stories/scenes.stories.ts';
import { playAll } from './play.ts';

playAll({ scenes });
