/** Words of signing in, in Chinese. */
export const grow = {
  signIn: {
    open: '每日签到',
    title: '每日签到',
    notLoaded: '签到没有加载出来',
    none: '现在没有签到活动',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'] as readonly string[],
    signed: (day: string) => `${day} 已签到`,
    begin: '今天开始连续签到',
    streak: (n: number) => `已连续签到 ${n} 天`,
    next: (days: number, points: string) => `再签 ${days} 天，另得 ${points}`,
    today: (points: string) => `签到，得 ${points}`,
    done: '今天已签到',
    gap: '断一天从头算起。已得的积分不变',
  },
}
