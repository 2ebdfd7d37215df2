import { todayOf } from '../clock';
import type { DeskContext } from '../commands/context';
import type { HandlersOf } from '../ipc/handlers';
import { complaintList, complaintView } from './complaint-view';
import { inspectionList, inspectionView } from './inspection-view';
import { LessonIndex } from './lesson-index';
import { MoneyBook } from './money-book';
import { orderQuality } from './order-quality';

type Channels =
  | 'inspections.list'
  | 'inspections.file'
  | 'inspections.history'
  | 'complaints.list'
  | 'complaints.file'
  | 'complaints.history'
  | 'quality.ofOrder';

/** The questions about inspections and complaints. */
export function qualityQueries({ store, clock }: DeskContext): HandlersOf<Channels> {
  const book = new MoneyBook(store);
  const lessons = new LessonIndex(store);
  const history = async (coll: 'inspections' | 'complaints', id: string) =>
    (await store.history(coll, id)).map((entry) => ({ ...entry, changes: [...entry.changes] }));
  return {
    'inspections.list': (input) => inspectionList(store, input),
    'inspections.file': ({ inspectionId }) => inspectionView(store, inspectionId),
    'inspections.history': ({ inspectionId }) => history('inspections', inspectionId),
    'complaints.list': (input) => complaintList(store, input),
    'complaints.file': ({ complaintId }) => complaintView(book, complaintId, todayOf(clock)),
    'complaints.history': ({ complaintId }) => history('complaints', complaintId),
    'quality.ofOrder': ({ orderId }) => orderQuality(lessons, orderId),
  };
}
