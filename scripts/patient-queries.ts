import { configure } from '@testing-library/react'

// How long a busy machine may take until what is awaited is there.
configure({ asyncUtilTimeout: 10_000 })
