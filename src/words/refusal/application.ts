import type { ApplicationRefusals } from '../../../types/refusal/application'
import { money } from '../../figure/money'
import { dayText, fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: { name: '姓名', phone: '手机号', birthday: '生日', gender: '性别', size: '尺码' },
  en: { name: 'name', phone: 'phone', birthday: 'birthday', gender: 'gender', size: 'size' },
}

/** `name, phone` as a person reads it. */
function fields(list: string, lang: 'zh' | 'en'): string {
  const parts = `${list}`.split(', ').map((one) => names[lang]?.[one] ?? one)
  return parts.join(lang === 'zh' ? '、' : ', ')
}

const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: { pending: '待审核', approved: '待领卡', active: '已开卡', refused: '已婉拒', withdrawn: '已撤回', expired: '已过期' },
  en: {
    pending: 'waiting for a decision',
    approved: 'granted, card to be collected',
    active: 'granted',
    refused: 'declined',
    withdrawn: 'taken back',
    expired: 'run out',
  },
}

const outcomes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: { coming: '会来领取', later: '改日再联系', declined: '不需要', unreached: '没有接通', joined: '已入会' },
  en: { coming: 'will come', later: 'call later', declined: 'not interested', unreached: 'not reached', joined: 'joined' },
}

const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: { self: '扫码自助', cashier: '收银录入', application: '申请审核' },
  en: { self: 'by scan', cashier: 'at the counter', application: 'by application' },
}

const waysIn = (list: string, lang: 'zh' | 'en'): string =>
  `${list}`.split(', ').map((one) => ways[lang]?.[one] ?? one).join(lang === 'zh' ? '、' : ', ')

function purchaseZh(f: ApplicationRefusals['join.purchase']): [string, string] {
  const rule = f.strict ? `入会需单笔实收超过 ${money(f.thresholdFen)}` : `入会需单笔实收满 ${money(f.thresholdFen)}`
  const why = f.receivedFen === 0 ? '入会要附一笔订单' : `还差 ${money(f.shortFen)}`
  const special = f.special ? '。顾客愿意的话，可以提交特别申请' : ''
  return [why, `${rule}，这一单实收 ${money(f.receivedFen)}${special}`]
}

function purchaseEn(f: ApplicationRefusals['join.purchase']): [string, string] {
  const rule = f.strict ? `more than ${money(f.thresholdFen)}` : `${money(f.thresholdFen)} or more`
  const why = f.receivedFen === 0 ? 'Joining needs an order' : `${money(f.shortFen)} short`
  const special = f.special ? '. If the shopper wishes, a special application can be sent' : ''
  return [why, `Joining needs ${rule} in one order; this one received ${money(f.receivedFen)}${special}`]
}

/** Words for refusals about joining by form, and about applications, leads and tasks. */
export const applicationRefusals: RefusalTable<keyof ApplicationRefusals> = {
  'application.another': {
    zh: (f) => ['要由另一位同事审核', `这份申请由${f.enteredBy}录入，录入人不能自己审核`],
    en: (f) => ['A colleague has to decide', `${f.enteredBy} entered this application and cannot decide on it`],
  },
  'application.early': {
    zh: (f, zone) => ['还没到领卡的日子', `${dayText(f.collectFrom, zone)} 起可以领取`],
    en: (f, zone) => ['It is too early to collect', `The card can be collected from ${dayText(f.collectFrom, zone)} on`],
  },
  'application.exists': {
    zh: (f, zone) => ['这个手机号已有一份申请在审核', `${fullTime(f.submittedAt, zone)} 提交。请在申请列表里处理那一份`],
    en: (f, zone) => [
      'This phone number has an application waiting',
      `Sent ${fullTime(f.submittedAt, zone)}. Please decide on that one`,
    ],
  },
  'application.state': {
    zh: (f, zone) => [`这份申请${states['zh']?.[f.state] ?? f.state}`, `${fullTime(f.since, zone)} 起为此状态，不能再这样做`],
    en: (f, zone) => [
      `This application is ${states['en']?.[f.state] ?? f.state}`,
      `Since ${fullTime(f.since, zone)}. This needs ${f.rule}`,
    ],
  },
  'application.unknown': {
    zh: () => ['没有找到这份申请', '它可能属于别的门店。请回到列表刷新'],
    en: () => ['This application was not found', 'It may belong to another store. Please go back and refresh'],
  },
  'application.wish': {
    zh: (f) => ['特别申请要由顾客提出', `这一单实收 ${money(f.receivedFen)}，可以特别申请。请确认顾客愿意，再勾选提交`],
    en: (f) => [
      'A special application is the shopper’s wish',
      `${money(f.receivedFen)} received allows one. Ask the shopper, tick the box, and send again`,
    ],
  },
  'card.waiver': {
    zh: (f) => ['没有这条免费理由', f.known ? `可选：${f.known}` : '这种卡没有可选的理由，请按原价办理'],
    en: (f) => ['There is no such reason', f.known ? `Choose one of: ${f.known}` : 'This card has no reasons to choose from'],
  },
  'fastTrack.unproved': {
    zh: (f) => ['今天不是生日', `表上的生日是 ${f.birthday || '空的'}，今天是 ${f.today}`],
    en: (f) => ['Today is not the birthday', `The form says ${f.birthday || 'nothing'}, today is ${f.today}`],
  },
  'form.age': {
    zh: (f) => [`未满 ${f.minimumAge} 周岁`, `生日 ${f.birthday}，现在 ${f.age} 周岁。${f.acceptedFrom} 起可以入会`],
    en: (f) => [`Younger than ${f.minimumAge}`, `Born ${f.birthday}, now ${f.age}. Joining is possible from ${f.acceptedFrom} on`],
  },
  'form.birthday': {
    zh: (f) => ['生日不是真实的日期', `请填 ${f.from} 到 ${f.to} 之间的日期，如 1994-11-26`],
    en: (f) => ['The birthday is no real day', `A day from ${f.from} to ${f.to}, such as 1994-11-26`],
  },
  'form.differs': {
    zh: () => ['两次输入的手机号不同', '请对照顾客的手机号，两处都再输入一次'],
    en: () => ['The two phone numbers differ', 'Please ask for the number and type it twice again'],
  },
  'form.incomplete': {
    zh: (f) => [`表还没填完：${fields(f.missing, 'zh')}`, '填好这几项再提交'],
    en: (f) => [`The form is not complete: ${fields(f.missing, 'en')}`, 'Fill these in and send again'],
  },
  'form.name': {
    zh: (f) => ['姓名里有不能用的字符，或太长', `1 到 ${f.mostCharacters} 个文字，不含表情和数字；现在是 ${f.characters} 个字符`],
    en: (f) => [
      'The name has characters that cannot be used, or is too long',
      `1 to ${f.mostCharacters} letters of any script, no emoji or digits; it has ${f.characters}`,
    ],
  },
  'form.phone': {
    zh: (f) => ['只能用中国大陆手机号', `11 位，以 13 至 19 开头，不带区号；现在是 ${f.digits} 位`],
    en: (f) => [
      'Only mainland China mobile numbers are accepted',
      `11 digits, 13 to 19 first, no country code; it has ${f.digits}`,
    ],
  },
  'join.entry': {
    zh: (f) => ['不能这样入会', `这里的入会方式：${waysIn(f.ways, 'zh')}。请到门店由店员办理`],
    en: (f) => ['Joining is not possible this way', `The ways are: ${waysIn(f.ways, 'en')}. Please ask at a store`],
  },
  'join.purchase': { zh: purchaseZh, en: purchaseEn },
  'lead.exists': {
    zh: (f, zone) => ['这个手机号已经登记过', `${fullTime(f.savedAt, zone)} 登记，请在待办里联系`],
    en: (f, zone) => ['This phone number is noted already', `Since ${fullTime(f.savedAt, zone)}; the call is in the tasks`],
  },
  'lead.joined': {
    zh: (f, zone) => ['这位顾客已经入会', `${dayText(f.joinedAt, zone)} 入会。请按手机号查找会员`],
    en: (f, zone) => ['This shopper has joined', `On ${dayText(f.joinedAt, zone)}. Please find the member by phone`],
  },
  'lead.unknown': {
    zh: () => ['没有找到这条登记', '请回到待办刷新'],
    en: () => ['This shopper is not noted', 'Please go back to the tasks and refresh'],
  },
  'order.taken': {
    zh: (f) => ['这笔订单已用于别人入会', `订单 ${f.number} 只能让一个人入会。请核对单号`],
    en: (f) => ['This order has made somebody else a member', `Order ${f.number} counts once. Please check the number`],
  },
  'task.done': {
    zh: (f, zone) => ['这件事已经办完', `${fullTime(f.doneAt, zone)}，结果：${outcomes['zh']?.[f.outcome] ?? f.outcome}`],
    en: (f, zone) => ['This task is done', `${fullTime(f.doneAt, zone)}, outcome: ${outcomes['en']?.[f.outcome] ?? f.outcome}`],
  },
  'task.unknown': {
    zh: () => ['没有找到这件待办', '它可能属于别的门店。请回到待办刷新'],
    en: () => ['This task was not found', 'It may belong to another store. Please go back and refresh'],
  },
}
