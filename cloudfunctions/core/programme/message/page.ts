/** Pages of the mini-program that a message may open; test/architecture holds the list to src/app.config.ts. */
export const messagePages = [
  'pages/home/index',
  'pages/gift/index',
  'pages/me/index',
  'pages/code/index',
  'pages/ledger/index',
  'pages/tiers/index',
  'package/gift/detail/index',
  'package/gift/ticket/index',
  'package/gift/mine/index',
  'package/coupon/list/index',
] as const
