import { composeScene } from '../core/member'
import type { SceneRecord, StaffRecord, StoreRecord, TillRecord } from '../../types/record'

const DAY_MS = 86_400_000

/** Stores of the demo chain; one is closed, so that its code can be seen refused. */
export const demoStores = (now: number): StoreRecord[] => [
  { _id: 'HZHB', name: '杭州湖滨店', city: '杭州', region: 'east', address: '湖滨路 28 号', phone: '0571-8700-0028', closedAt: null },
  { _id: 'SHJA', name: '上海静安店', city: '上海', region: 'east', address: '愚园路 168 号', phone: '021-6288-0417', closedAt: null },
  { _id: 'NBTY', name: '宁波天一店', city: '宁波', region: 'east', address: '中山东路 88 号', phone: '0574-8700-0088', closedAt: now - 30 * DAY_MS },
]

export interface DemoStaff extends Omit<StaffRecord, 'identity'> {
  openid: string
}

export const demoStaff: DemoStaff[] = [
  { _id: 'CHENYU', name: '陈屿', role: 'clerk', store: 'HZHB', openid: 'demo-chenyu' },
  { _id: 'HEJINGYI', name: '何静宜', role: 'manager', store: 'HZHB', openid: 'demo-hejingyi' },
  { _id: 'ZHOUQING', name: '周晴', role: 'clerk', store: 'SHJA', openid: 'demo-zhouqing' },
  { _id: 'SHENYIBAI', name: '沈亦白', role: 'owner', store: 'HZHB', openid: 'demo-shenyibai' },
  { _id: 'GUWANQING', name: '顾晚晴', role: 'programme', store: 'HZHB', openid: 'demo-guwanqing' },
  { _id: 'XUZHIYUAN', name: '许知远', role: 'marketing', store: 'HZHB', openid: 'demo-xuzhiyuan' },
  { _id: 'TANGXIAOTANG', name: '唐小棠', role: 'adviser', store: 'SHJA', openid: 'demo-tangxiaotang' },
  { _id: 'BAIZHU', name: '白术', role: 'pharmacist', store: 'HZHB', openid: 'demo-baizhu' },
  { _id: 'FANGZHENG', name: '方正', role: 'auditor', store: 'HZHB', openid: 'demo-fangzheng' },
  { _id: 'ANRAN', name: '安然', role: 'support', store: 'HZHB', openid: 'demo-anran' },
]

export const demoTills: Omit<TillRecord, 'generation'>[] = [
  { _id: 'HZHB-1', store: 'HZHB' },
  { _id: 'SHJA-1', store: 'SHJA' },
  // The mall on the web: it ships from this store.
  { _id: 'HZHB-W', store: 'HZHB', channel: 'app' },
]

export interface DemoScene extends Omit<SceneRecord, '_id' | 'expiresAt'> {
  /** The printed text, check character and all. */
  scene: string
  title: { zh: string; en: string }
  /** Days from the start of the demo to the end; null: never. */
  days: number | null
}

const scene = (store: string, staff: string | null, campaign: string | null, days: number | null, zh: string, en: string): DemoScene => ({
  scene: composeScene(store, staff ?? undefined, campaign ?? undefined),
  store,
  staff,
  campaign,
  days,
  title: { zh, en },
})

export const demoScenes: DemoScene[] = [
  scene('HZHB', 'CHENYU', null, null, '杭州湖滨店 · 导购 陈屿', 'Hangzhou Hubin, adviser Chen Yu'),
  scene('SHJA', null, null, null, '上海静安店 · 收银台', "Shanghai Jing'an, till"),
  scene('HZHB', null, 'THANKS', 365, '杭州湖滨店 · 感恩回馈月', 'Hangzhou Hubin, thanks month'),
  scene('HZHB', null, 'SPRING', -120, '杭州湖滨店 · 春季上新（已过期）', 'Hangzhou Hubin, spring (expired)'),
  scene('NBTY', null, null, null, '宁波天一店（已闭店）', 'Ningbo Tianyi (closed)'),
]
