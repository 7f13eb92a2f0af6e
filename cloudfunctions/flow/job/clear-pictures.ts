import type { PictureRecord } from '../../../types/record'
import { clearPicture } from '../save-picture'
import { PAGE, type Job } from './job'

export const clearPicturesJob: Job = {
  id: 'clear-pictures',
  name: { zh: '清理没有礼品用到的图片', en: 'Pictures that no gift shows are cleared away' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<PictureRecord>('picture', { range: { dueAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: clearPicture,
}
