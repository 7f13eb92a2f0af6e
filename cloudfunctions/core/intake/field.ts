import type { Words } from '../../../types/programme'
import type { ImportField, ImportKind } from '../../../types/record'

/** One column that a kind of file may have: what it is called by, here and in the exports of other systems. */
export interface FieldSpec {
  field: ImportField
  words: Words
  /** Without blanks and in lower case; a header that contains one may be it, one that equals one is. */
  known: readonly string[]
}

const spec = (field: ImportField, zh: string, en: string, known: readonly string[]): FieldSpec => ({
  field,
  words: { zh, en },
  known: [zh, en.toLowerCase().replace(/\s/g, ''), ...known],
})

const specs: Readonly<Record<ImportField, FieldSpec>> = {
  phone: spec('phone', '手机号', 'Phone', ['手机', '电话', '联系电话', '联系方式', '会员手机', 'mobile', 'tel', 'cellphone', 'phonenumber']),
  name: spec('name', '姓名', 'Name', ['会员姓名', '会员名', '名字', '客户姓名', '顾客', 'fullname', 'membername']),
  birthday: spec('birthday', '生日', 'Birthday', ['出生日期', '出生年月日', '会员生日', 'birthdate', 'dateofbirth', 'dob']),
  gender: spec('gender', '性别', 'Gender', ['sex']),
  size: spec('size', '尺码', 'Size', ['尺寸', '衣码']),
  card: spec('card', '卡号', 'Card number', ['会员卡号', '原卡号', '旧卡号', '会员编号', '会员号', 'cardno', 'card', 'membernumber']),
  joined: spec('joined', '入会日期', 'Joined', ['入会时间', '注册时间', '注册日期', '开卡日期', '开卡时间', '办卡日期', 'joindate', 'registered']),
  points: spec('points', '积分', 'Points', ['积分余额', '可用积分', '当前积分', '剩余积分', 'pointsbalance', 'balance']),
  until: spec('until', '积分到期日', 'Points valid until', ['到期日', '到期日期', '有效期', '有效期至', '积分有效期', 'expires', 'expiry', 'validuntil']),
  real: spec('real', '储值本金', 'Stored value', ['储值', '储值余额', '余额', '本金', '卡内余额', 'stored', 'storedbalance', 'cashbalance']),
  bonus: spec('bonus', '储值赠送', 'Stored bonus', ['赠送', '赠送金额', '赠金', 'bonus']),
  template: spec('template', '券', 'Coupon', ['券名', '券名称', '优惠券', '优惠券名称', '券模板', 'template', 'couponname']),
  number: spec('number', '订单号', 'Order number', ['单号', '小票号', '流水号', '交易号', 'orderno', 'order', 'receipt']),
  paidAt: spec('paidAt', '付款时间', 'Paid at', ['消费时间', '交易时间', '下单时间', '订单时间', '消费日期', '交易日期', '付款日期', 'date', 'time', 'paiddate']),
  total: spec('total', '金额', 'Total', ['应收', '订单金额', '消费金额', '总金额', '合计', 'amount', 'totalamount']),
  discount: spec('discount', '优惠', 'Discount', ['折扣', '优惠金额', '折扣金额']),
  store: spec('store', '门店', 'Store', ['店铺', '门店名称', '消费门店', '所属门店', 'shop']),
}

export interface KindSpec {
  fields: readonly FieldSpec[]
  required: readonly ImportField[]
  /** One of these at least. */
  oneOf: readonly ImportField[]
}

const kind = (fields: readonly ImportField[], required: readonly ImportField[], oneOf: readonly ImportField[] = []): KindSpec => ({
  fields: fields.map((field) => specs[field]),
  required,
  oneOf,
})

const owner = ['phone', 'card'] as const

/** What each kind of file may have and must have. */
export const intakeKinds: Readonly<Record<ImportKind, KindSpec>> = {
  members: kind(
    ['phone', 'name', 'birthday', 'gender', 'size', 'card', 'joined', 'points', 'until', 'real', 'bonus'],
    ['phone', 'name'],
  ),
  points: kind([...owner, 'points', 'until'], ['points'], owner),
  stored: kind([...owner, 'real', 'bonus'], ['real'], owner),
  coupons: kind([...owner, 'template'], ['template'], owner),
  orders: kind([...owner, 'number', 'paidAt', 'total', 'discount', 'store'], ['number', 'paidAt', 'total'], owner),
}

export const fieldWords = (field: ImportField): Words => specs[field].words
