import type { DeskRefusals } from '../../../../../../../types/refusal/desk'
import { words, type Words } from '../language'

export const deskWords: Readonly<Record<keyof DeskRefusals, Words>> = {
  'scene.exists': words('码 {scene} 已经有了', 'There is a code {scene} already'),
  'scene.tooMany': words('一家店最多 {limit} 张码', '{limit} codes a store at most'),
  'store.changed': words('门店 {store} 刚被别人改过', 'The store {store} was changed meanwhile'),
  'store.digits': words('数字 {digits} 已属于门店 {store}', 'The digits {digits} belong to {store}'),
  'store.exists': words('门店编号 {store} 已经有了', 'There is a store {store} already'),
  'store.state': words('门店 {store} 已是这个状态', 'The store {store} is so already'),
  'store.tooMany': words('最多 {limit} 家门店', '{limit} stores at most'),
  'till.changed': words('收银机 {till} 的密钥刚被别人换过', 'The key of {till} was changed meanwhile'),
  'till.exists': words('收银机编号 {till} 已经有了', 'There is a till {till} already'),
  'till.keyOver': words('旧密钥已于 {endedAt} 停用', 'That key ended at {endedAt}'),
  'till.keyShown': words('密钥已经出示过', 'The key was shown already'),
  'till.revoked': words('收银机 {till} 已停用', 'The till {till} was revoked'),
  'till.tooMany': words('一家店最多 {limit} 台收银机', '{limit} tills a store at most'),
}
