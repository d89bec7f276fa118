import { type CellValue, detailKey, type TabCells } from '../../cells/cell';
import type { CellWrite } from '../model';
import type { AgencyLayout } from './layout';
import { locate } from './locate';
import { outputCells } from './outputCells';
import { type AgencyOutputs, EMPTY_OUTPUTS } from './outputs';
import { positionOf } from './placement';
import { typedAt } from './typed';
import { inputPlaces } from './inputs';
