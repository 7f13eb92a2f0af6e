/** Somebody to be in the demo. Phones are of a range that is not given out. */
export interface DemoPerson {
  id: string
  name: string
  kind: 'member' | 'staff' | 'visitor'
  openid: string
  phone: string
  line: { zh: string; en: string }
}

const person = (id: string, name: string, kind: DemoPerson['kind'], phone: string, zh: string, en: string): DemoPerson => ({
  id,
  name,
  kind,
  openid: `demo-${id}`,
  phone,
  line: { zh, en },
})

export const demoPeople: DemoPerson[] = [
  person('linzhixia', '林知夏', 'member', '13800006620', '青禾会员，常来，有一笔退货', 'Green member, a regular, with a return'),
  person('zhouming', '周明', 'member', '13800001260', '初禾会员，上月第一次来', 'Sprout member, first came last month'),
  person('shenqiuhe', '沈秋禾', 'member', '13900006620', '乔木会员，手机尾号与林知夏相同，有一单线上待入账', 'Tree member whose phone ends like Lin Zhixia’s, with an online order held back'),
  person('visitor', '新访客', 'visitor', '13800000000', '还没有入会，每次都是新的人', 'Not a member yet, somebody new every time'),
  person('chenyu', '陈屿', 'staff', '13800000101', '杭州湖滨店导购', 'Adviser, Hangzhou Hubin'),
  person('hejingyi', '何静宜', 'staff', '13800000102', '杭州湖滨店店长', 'Manager, Hangzhou Hubin'),
  person('zhouqing', '周晴', 'staff', '13800000103', '上海静安店导购', "Adviser, Shanghai Jing'an"),
  person('shenyibai', '沈亦白', 'staff', '13800000104', '业主', 'Owner'),
  person('guwanqing', '顾晚晴', 'staff', '13800000105', '会员运营', 'Programme manager'),
  person('xuzhiyuan', '许知远', 'staff', '13800000106', '市场', 'Marketing'),
  person('tangxiaotang', '唐小棠', 'staff', '13800000107', '上海静安店顾问', "Personal adviser, Shanghai Jing'an"),
  person('baizhu', '白术', 'staff', '13800000108', '杭州湖滨店药师', 'Pharmacist, Hangzhou Hubin'),
  person('fangzheng', '方正', 'staff', '13800000109', '审计', 'Auditor'),
  person('anran', '安然', 'staff', '13800000110', '客服', 'Support'),
]
