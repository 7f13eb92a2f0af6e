import { openCloudStore } from '../../../cloudfunctions/platform/store/cloudbase'
import { schema } from '../../../cloudfunctions/platform/store'
import type { Pace } from '../../../cloudfunctions/platform/store/retry'
import { conforms } from './conformance'
import { startGateway } from './gateway'

const key = { env: 'huiji-test', secretId: 'AKIDtest', secretKey: 'secret' }

conforms(async () => {
  const gateway = await startGateway({ ...key, collections: Object.keys(schema) })
  const open = async (pace?: Pace) => openCloudStore({ ...key, serviceUrl: gateway.url, pace })
  const store = await open()
  return {
    store,
    other: open,
    reopen: async () => {
      await store.close()
      return open()
    },
    dispose: () => gateway.close(),
  }
})
