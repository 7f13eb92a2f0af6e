import type { DeskRefusals } from '../../../types/refusal/desk'
import { fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

/** Words for refusals of what managers look after at a desk. */
export const deskRefusals: RefusalTable<keyof DeskRefusals> = {
  'scene.exists': {
    zh: (f) => ['这张码已经有了', `${f.scene} 已印过。请换一个活动名，或直接使用原来的码`],
    en: (f) => ['There is such a code', `${f.scene} was made already. Please choose another campaign name, or use that one`],
  },
  'scene.tooMany': {
    zh: (f) => ['这家店的码已满', `一家店最多 ${f.limit} 张。请继续使用已有的码`],
    en: (f) => ['This store has all the codes it may have', `${f.limit} a store at most. Please go on with those there are`],
  },
  'store.changed': {
    zh: (f) => ['门店资料刚被别人改过', `您看到的是第 ${f.revision} 版，现在是第 ${f.now} 版。请刷新后再改`],
    en: (f) => ['The store was changed meanwhile', `You saw revision ${f.revision}; now it is ${f.now}. Please reload and change again`],
  },
  'store.digits': {
    zh: (f) => ['卡号里的门店数字重复了', `${f.digits} 已属于门店 ${f.store}。请换一组数字`],
    en: (f) => ['These digits are taken', `${f.digits} belong to ${f.store}. Please choose others`],
  },
  'store.exists': {
    zh: (f) => ['这个门店编号已经有了', `${f.store} 是${f.name}。请换一个编号`],
    en: (f) => ['There is a store of this id', `${f.store} is ${f.name}. Please choose another id`],
  },
  'store.state': {
    zh: (f, zone) => (f.closedAt === null ? ['门店本来就开着', '不需要再开。请刷新看现在的状态'] : ['门店已经闭店', `闭店时间 ${fullTime(f.closedAt, zone)}。请刷新看现在的状态`]),
    en: (f, zone) => (f.closedAt === null ? ['The store is open', 'It need not be opened. Please reload'] : ['The store is closed', `Since ${fullTime(f.closedAt, zone)}. Please reload`]),
  },
  'store.tooMany': {
    zh: (f) => ['门店数已到上限', `最多 ${f.limit} 家，闭店的也算。请联系维护的人`],
    en: (f) => ['There are as many stores as there may be', `${f.limit} at most, closed ones counted. Please ask whoever looks after the system`],
  },
  'till.changed': {
    zh: (f) => [`收银机 ${f.till} 的密钥刚被别人换过`, `您看到的是第 ${f.generation} 把，现在是第 ${f.now} 把。请刷新后再看是否还要换`],
    en: (f) => [`The key of ${f.till} was changed meanwhile`, `You saw key ${f.generation}; now it is key ${f.now}. Please reload and look whether another is needed`],
  },
  'till.exists': {
    zh: (f) => ['这个收银机编号已经有了', `${f.till} 在门店 ${f.store}。停用的编号也不再使用，请换一个编号`],
    en: (f) => ['There is a till of this id', `${f.till} stands in ${f.store}. Ids of revoked tills are not used again; please choose another`],
  },
  'till.keyOver': {
    zh: (f, zone) => ['这把密钥已经换掉', `旧密钥到 ${fullTime(f.endedAt, zone)} 为止。请在收银机 ${f.till} 上填入新密钥`],
    en: (f, zone) => ['This key was replaced', `The old one ended ${fullTime(f.endedAt, zone)}. Please enter the new key at till ${f.till}`],
  },
  'till.keyShown': {
    zh: (f, zone) => ['密钥只出示一次', `${f.till} 的密钥已在 ${fullTime(f.shownAt, zone)} 出示过。没有抄下就请再换一把`],
    en: (f, zone) => ['A key is shown once', `That of ${f.till} was shown ${fullTime(f.shownAt, zone)}. If nobody kept it, please change the key again`],
  },
  'till.revoked': {
    zh: (f, zone) => ['这台收银机已经停用', `${f.till} 在 ${fullTime(f.revokedAt, zone)} 停用，密钥全部作废。请用新编号添加收银机`],
    en: (f, zone) => ['This till was revoked', `${f.till} was revoked ${fullTime(f.revokedAt, zone)} with all its keys. Please add a till under another id`],
  },
  'till.tooMany': {
    zh: (f) => ['这家店的收银机已满', `一家店最多 ${f.limit} 台，停用的不算。请先停用不用的收银机`],
    en: (f) => ['This store has all the tills it may have', `${f.limit} a store at most, revoked ones left out. Please revoke one that is not used`],
  },
}
