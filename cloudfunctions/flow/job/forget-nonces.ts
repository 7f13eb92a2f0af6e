import { forgets } from './forget'

export const forgetNoncesJob = forgets(
  { id: 'forget-nonces', name: { zh: '清理收银请求的一次性编号', en: 'One-use numbers of tills are forgotten' } },
  { collection: 'nonce' },
)
