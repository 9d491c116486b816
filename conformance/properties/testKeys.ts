import type { JsonWebKey } from 'node:crypto';

/**
 * Keys that nothing but these tests uses, each private, as JWK (RFC 7517). They are fixed, so that a
 * counterexample is found again; made once by generateKeyPairSync of node:crypto.
 */
export const testKeys = {
  /** 2048 bits */
  one: {
    kty: 'RSA',
    n: 'mXyacaS7SbQ9jc7XhKUtrTV8vsdoRdtGoBfywwx4Iy0_i721IZy9Yr-LxjW7h2FpOa7lCA6HQIM8DijXrvjza7dldJ5h8Bftx1MTG8HAzqVsnq6ZVp5ivn38awj0x5Pw791w6G-7efkzmj6fHHIE0XXrvFPLv6IIT4EkESMQCUxxz5GpU1lfAPL0R7POSzOzVBl_LsuR34ZNMCeu6QBSFzyx1jbPM-VYBGf8jPP_Rn6cRINjMCgIs1UULs43obZSVXNm8rLK9TM9Y63PJbYk1CsGm2viOlGjhi5L_gimwlKlCytgNE-nwuGS-iSXig3Tk6tMNZJ_-Kava5zR3mWO2w',
    e: 'AQAB',
    d: 'AkQQJaBYcXibNgY5MUic-YMiIdDgzbM0gjWITG_ZMC_BUedNjr75HsWUIyt05sU93--givNn9MBbORxKPteHBG6TLVsPOBOqW3hy_kRoe8R-a4NJWTmCXKyQduYNcwrQkkHzIkNQAbd3lw3YnHtkbdEvVzrndZ9HPyE5bpVVbcWwxUcjTLuVwSLoiIZ0Fs7SZQnXjU7yS4j5az-lTqfiMYhHAEJ8d1DHW8Fe_gUCf02z476ZXVwHUzpSnVZtAiUIbuMm47uChdDYzPYqCdSGoftl8H1E7kRTM_i10PZ8OUMuH9xTD1Kyg-Tj8kpahKYTAr1Nrp1qKPwymYxjlRgnxQ',
    p: '0t28yV0n3vsmtDyEQqiBx4bHki6T0StGeC2ZTMrkY8Kq_nrDloltKD9bXo-DYS5EIhPxwWB2M0gPUvgd9n0FIkSgSPfGwY_HAIR6MrEVmwFmTSj5HTfdsQFu8aNOmzzW9XmTiIETzcg8uEqeDnsMnSctgBoeXwFfoCuUOvpoJZ8',
    q: 'ulbM6pR0UJnMVmuA4SoPqwMad-Azn8QvtCQCytG4vv1CT9um5Avo3CWzHfPp7pURBDE7vZrvb7626aepamb2n-FOesC8mxq1PIaR8N1CWcvhdEi3-8Wo4AzoKEyfiSQA8QvaA3PLTqSskd94j_AFqylVEdnOrmu9LkaE6qQGtUU',
    dp: 'Rj6nzUzDI3z2_8PJK4uG8Djt8ryhcWTBLPfDwdk1DCalX_D1hwhw3J9-iJm2YoFPISsTth-0QJEYycLt-FbdhvTlkGk6RPDokjuPmaN0Vxa4RawIkLszluurUcPdQ8mYsl210BtvxXWXBK2WyawkH5YVij8pLuz-NhVOY_dXCnE',
    dq: 'gbrKwYqHjFH3NDd2K8z3yYzIkary5glVWOo1U3U9VSLHVwfKojw0a4iHspPNSwBXL38DY5cJmdfCStwik-SJUXgwBkBHTwkCIthhpLq2ZgQOu8Gg7dWIJCx4OQ5Xh8gcK7WfnAWzBtaZGpnluvhVSfvlsR7dyQtTU3NfOGjoDq0',
    qi: 'Fh_mBE29mU5FIrR7jzaSRId_15EOPTx_DnnQ8XNuwo2E0DI2WaVG5uPVuLEET6GxWR2dr5u4gwdIJY_1FNwybX9rJsbokYNmxd099txTp-3HMETgted3ZQRlhWtBoqyEHvQmxOLgHUr7rPbY0v_SIMWHf_pRUFEAYlTEgTZgjk0',
  },
  /** 2048 bits, another one */
  other: {
    kty: 'RSA',
    n: 'lR1NfibzejU1uSG5RoA68Avdsk0OMpGhj2dKZ3siu9UBRKhfpjZjF5hF7uGUzxjohWF-sporktPjSRjcwXwR8yqZgXgZokvW1qd855Y6p7juQ5Pq4TZDvQ0qqlc1j6JbmORlrKXmlcpuYgdbFuZD3rNxvMyqdkqQOoOuib3z4OY7O1qimBuU1_3x2_AC6Le9-jp18bi9nfiY3s97Fatg3tAsYHYGUZjJiKxNwGkzkzhl7bI31oMOxr0xcVE_yx7dhS5BRtNLiFM5a6B-u6IAYr_y4AhT8_00tHrPKTg-nLQgKhWQiqJRTZHrZ9Xw_K0kRKnI2wmgN505jYWzyFzxBQ',
    e: 'AQAB',
    d: 'AYzOralHfiV38771P1WdZznkWdJhu6ZWZNh4xkcaJxQxgW5zohVuJcRkM7W-F4IFhr9q8v3Vxp6zveKHhu5cfGfctSMTtyNtLgmLK5gc73nlZifvONyYyyoMH72s1ZulMptrMCaAVV3HlHbJnF0T5wh7_e-ttPGU-rq8MXvbQWL3OIwvQPunU6rXjYigksuKFnBeX3CgWvXPAR6op8uv8fKTP-x8g_R-NoStqeR_clefIaCrCaoW29qGSuRu09AppzH5gKDz7a-Di_TLtpaMskzR7jvwkf6xlRrWyM90ep2fYQXVla-hvzDlNMqOrxlBcVCXsjOCX2FUYSlTimJk6Q',
    p: 'zwmm6nwQjzTcMhlmgelF1zXJiJQijYCR7r3hm3jKe7gxeujWSVVVX2gfHTtx-K8WY9yGuRkq3oj7TnhLlwtS_Mg0iyqcc0pA-y8wioLEVHWDipUGaVYUVfhlBt1HnwzRclUip7nsxePI6ZozMhCgqgbCd3kEIgos-w15sMNQg80',
    q: 'uGDl3c_7f6UimxL68vt086VcnKUUPrzbo6xgSfnBVUU9AqLYCLofduZApmTGoIF3CcVWdbCdOrDKMVqj37VfSkqwvF2d4X2xlJUuOQiSyNME5KffszbAufvnOjIb6skPTgwbvC8K3y9MSWnEYyxUbH_W96Yl-Fjz84kVDG3SWhk',
    dp: 'xgf3bkYpGLF5BTqigBR-xzEdidQXkL2v2GorR6isFNbEDUp03UQQGuffCvj3NOVUR0SCYL4f8SeZKR-LPfiI8l0VVR_28ZfOu_QRPAuEezzEC2Qr88lwPiMPjxdNEGcUV4XzVfdS8J3GaRsjaPnak4dPrzNDrsOI7sGe6mKHuuk',
    dq: 'oUZ4qo3bEiry2yw9_7397YSuPoKS89GkWUVVMD_bYWff1ud0CiYrkYgT8rfhmdHEuvI3D1i-HvE22vbKsspmIIi2kP1eNTgJ1cqrlM2v_yO9evhwTsVMzSHPfvMHwlW-Immq9O89Fj27_9cZJhpHemRUN2jIe7PrJxG4LJf_UDk',
    qi: 'F2AqUjXIatfOgHnVZWrqxNlJ3tA57ZNl4x083XEm7dUGDhftUEvXh4TpUAQfT6W-5KozEIMf8we5V5WFtRHdJlNL6SRNTu1uw6ga98Yxlu9FEfhyIn_TEwog9-jsetTsW9_PfaA1kyS0i_KU-yZkA7AfW1FPQrxjcbbpvoKFSx0',
  },
  /** 1024 bits, which LianLian takes */
  short: {
    kty: 'RSA',
    n: 'zmAaCj4Y2jYgqlDvhO0FX0ZVl7U7sPJAM1oUl383IFWJ8EFXXcRdQFvX7rCgDHME3ul2Bo4ocrUyPJMZFQ7FN0986-q7DzcdtFBxGk4QqWZVxHeuSvvdG3TRRUi2Ez8AE1CKdYOhdhh42mEAGRminvD72qiI8HqbVuXCX46_Qgs',
    e: 'AQAB',
    d: 'aVsUUCBNbbDuUiSJcpHSCUaN0aoa9AVoEw8srf6q9N3WUon5AQyLEp0QinEu88wQM4B52XTfX1fzcosh5ecpdF115eM2w8w1wTCtwWIpQzw16QqA8-B8u--NRCHUnXtFC2KCNgilbPe-XJrFNfHvNsIScJr8R2k42bScxr-UKOk',
    p: '55PEMz13NnA7bLnJBl9nOQs2cqjgz-I9vmrxW46foJA5WchrM8__C7Hnew7kpkAj4oGnmCEE_XIUGbhxv2w2pw',
    q: '5CPsrRJfItSH2Fig2YzXaQyZBPuiED7ue46pcp2PPfoG4d1Qar2gmsIIqIwNgL5BqNzHFM52uLJFcOGl6Z-p_Q',
    dp: 'wNw7ZkEma1wE4YPIe1ow6T0BV3R15iuRKGiAIbQiFOKIINHdFgV_bwn2snGw0xRPznAUV4oIUdsUCmels7o3uQ',
    dq: 'B9w9AVGKuZZ8_7U-BYDWwyXN99_7m3evm840hGBtWQNOTWXkqWjTKcHZroT0yiTD-l9w9ISQjpiFz_fWUZBQuQ',
    qi: 'u_qv6ltCBvz5CIrEkKwsp3AlrgcLe9xsMbI5uXv4eKzVeWDWG5lnM3RgT5-EIntv-95HKopnY6IcL-AyGMaYOQ',
  },
} as const satisfies Readonly<Record<string, JsonWebKey>>;
