-- The database of version 1 (commit e3b9216) on PostgreSQL, with the rows of version-1.db.
CREATE TABLE answer (
    session TEXT NOT NULL,
    item TEXT NOT NULL,
    slot BYTEA NOT NULL,
    option TEXT NOT NULL,
    PRIMARY KEY (session, item, slot)
);
COMMENT ON COLUMN answer.session IS 'the session';
COMMENT ON COLUMN answer.item IS 'part of a question: chat@1#l4';
COMMENT ON COLUMN answer.slot IS 'HMAC(phone token, item)';
COMMENT ON COLUMN answer.option IS 'the choice, or - for skipped';
CREATE TABLE light (
    name TEXT NOT NULL,
    is_on INTEGER NOT NULL,
    PRIMARY KEY (name)
);
COMMENT ON COLUMN light.name IS 'what happened since the start';
COMMENT ON COLUMN light.is_on IS '1 when it happened';
CREATE TABLE result (
    session TEXT NOT NULL,
    item TEXT NOT NULL,
    published TEXT NOT NULL,
    PRIMARY KEY (session, item)
);
COMMENT ON COLUMN result.session IS 'the session';
COMMENT ON COLUMN result.item IS 'the question: chat@1';
COMMENT ON COLUMN result.published IS 'frozen for ever, as JSON';
CREATE TABLE session (
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    state TEXT NOT NULL,
    revision INTEGER NOT NULL,
    open_question TEXT NOT NULL,
    joined INTEGER NOT NULL,
    adult TEXT NOT NULL,
    active INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code)
);
COMMENT ON COLUMN session.id IS 'random; stands in pupils'' cookies';
COMMENT ON COLUMN session.code IS 'lets phones in';
COMMENT ON COLUMN session.state IS 'the Session as JSON';
COMMENT ON COLUMN session.revision IS 'how many moves were made';
COMMENT ON COLUMN session.open_question IS 'takes answers; or empty';
COMMENT ON COLUMN session.joined IS 'seats given out, never falls';
COMMENT ON COLUMN session.adult IS 'who is there today; dies with it';
COMMENT ON COLUMN session.active IS 'quarter-hour of the last move';
CREATE TABLE summary (
    id TEXT NOT NULL,
    lesson TEXT NOT NULL,
    day TEXT NOT NULL,
    results TEXT NOT NULL,
    PRIMARY KEY (id)
);
COMMENT ON COLUMN summary.id IS 'random';
COMMENT ON COLUMN summary.lesson IS 'id of the lesson';
COMMENT ON COLUMN summary.day IS 'date of the lesson';
COMMENT ON COLUMN summary.results IS 'published results as JSON';
INSERT INTO answer VALUES ('6d90f827b5830fe0', 'een-signaal@1#answer', '\x2bd1a52b423cd5c7479725217147ece2', 'true');
INSERT INTO answer VALUES ('6d90f827b5830fe0', 'een-signaal@1#answer', '\xc2cde11dfb7a45224ee88baf672afb4c', 'false');
INSERT INTO answer VALUES ('6d90f827b5830fe0', 'een-signaal@1#answer', '\xc7d1bc467161c05af30165ba2cd9e782', 'true');
INSERT INTO answer VALUES ('6d90f827b5830fe0', 'een-signaal@1#answer', '\xd468032271f47a9049fa88f3da4686d0', 'true');
INSERT INTO answer VALUES ('6d90f827b5830fe0', 'een-signaal@1#answer', '\xe69884d28a4a652f6ae6e98ec38ee727', 'false');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x0c9ac078b59a182c4513b502525eb5d7', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x19c4d5f0e300553ca004f9a748395935', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x1bc316a40fb83f0e7f003e824bf8808c', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x221a13035f7c4d0d10d96045688f0286', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x2c7182b66cf9c41dac176dfe61f45d6c', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x377f6cf99838b52fea4bb147f3a16fe4', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x40598b66a7b6b2ee2d5f5ebffe92a7e8', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x4eb008d43d9e4849ce1f4d50b2ed78bb', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x5d6a8508ec36b339180b7d33fab2f0c6', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\x835479341633adedc48451a9da172c63', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\xb6260ce69d445d902ec628691a16b747', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#band', '\xf69cc37e4e581dc35be21b88789ea554', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\x2f15c3748275b7c47634e99974a36f46', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\x37ebdd6e7af4889b5052a53bcd2693ec', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\x3898dc241984c492e76bf241dfb95a0f', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\x7a3019a43a92c51f3c1a8db9243a3af9', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\x7fb073434eb9a1cbd0399431e783a465', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\x91589c63c643fae62c59135de1dc4bd5', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\x93ba6bb7823b93af51f3494cfd80f5d3', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\xace8abc754dfef730e4191f0ef8cce35', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\xb777c1e175a4813b6b68d1a20655de46', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\xee657cd79ff97ec115104cd3c61c9a5b', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\xf61fd94a2e711c2e778cd813985b4f85', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#batterij', '\xfe440e17812e73af1cec9b1301c51f9b', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\x183bd0b6c98b9610276487770b1c3609', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\x28b923b99637a07e55f881b0028660ee', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\x44d7284652c5c3386167f505292211ed', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\x516072e4d7895bae85be5a13702b2c65', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\x7e80a6163bb946f4f0658486611df3f0', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\x93a78c878aee0224f1551af7f11eadb1', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\xaf9ef6ba0b415c6ae6de4ccc3e5855c0', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\xb5c16a9a0987d262c91deaa0bc56a5a0', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\xc00afc00eb9f3b6a11181d85928d7986', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\xc45f282d4b22b8121f12071ff2899242', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\xcb1e03848fed2177cac1529768f97572', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#eerste-uur', '\xd054d076c34a394dd15d90ea34f8c437', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\x02c65c12333b0a48a6fdaf3b19f8e046', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\x1ee5047d7440413fef623d98a7206f32', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\x331261b1b5279cd4181027967c923c86', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\x5b97ce7e881b4b37ca5198af1099dcbd', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\x90979e6da47086862fee09d8798c9256', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\xa21547cbe616b50ab1467c10031efce4', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\xa6ac112d0b5db2420e68d7aeb7f18e68', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\xb635c28747fe92811efc59993969c730', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\xbe9c08dbf5edbc9e037e8c74562246d6', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\xc8ba7685f16f1897336a6b95b8a315cd', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\xd0ca862fbe19056f9b8eb1fedbdf5e07', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#foto', '\xefb4e8d3fdec42072a7bc26e3003dc1c', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\x02e0dfd1958238c3820805e2ff0a3853', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\x0ad5f0cd1f649b28e4c924e4d8541392', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\x0f3b4bca80aeeef46812a4c7c2d8f408', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\x20a01fbd4c1f22f5d20f300ee1df48ed', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\x2ad5cc4fd8cf865b64c9ab99b765841f', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\x30e0fc6a7057f0f10c034f0b912097d3', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\x6ab32054c0939cd33e2728fd4abb7fd9', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\x96e54848cb1ed0f1cd67336dcc36bcfa', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\xa403b6ccf6c3dddf0bed40b5b5d6b3a2', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\xad0b0eed6d99d904172c5bc2f5b4b8d4', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\xb69dfd1eae72ff948cd294a5a0d960d9', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oma', '\xd61fb62919ccf82e9beca73653672117', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x0ed6a5a91b0320671da84865274e9264', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x17956687f09b517510e6d38182f51869', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x2fb8a570acdc048acc884202d51b30c2', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x349cb4d6507339123799325d5c8a2ed1', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x37c00e73adbd31316705d14c77d4dee8', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x4d9019d518dd5c4584d1b40e0b02572a', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x5b7e0347cbb7c22e0a3a931e3ca264a2', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x7fbf99cbbdb2ea2fd97c24fc02eb9505', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\x93866439392238eaf004b32eb573dff1', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\xb3ab794c756e67b218c17c3a4f9cdf78', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\xdd804adbb2551c65c881e484eebfdd08', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#oudere-vrienden', '\xec8937ac990282a245b749d4217a87cc', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\x456efaefdef2200c658145e79ab164f4', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\x62e16788037efdacfbfae40f519f254c', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\x6445ffa7a5bfb35c2bd91be2e53efa57', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\x95e9578d30d373b4261a647d4f223aa2', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\x982b56753cbe5317063cb2300f3c1709', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\xa10f827d9abee0d6dd8fd3e913799797', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\xaa148e9fd647065d12b7607da952fac6', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\xbf64cc6834377cda3c121adefd32ba33', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\xc2cb503c48bef9963febd09c9304b376', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\xd4ff6cc7c9d604966a33fbd4bbf5d70a', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\xfdb8b21c1c8946f30b4f47ec5143ae29', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#paspoort', '\xfe8c0bfbe7c3d9965841c1de1b142574', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\x09307c3739170c3d7dbaa81085feb77c', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\x1bf9e822ecd50732f4b9ed685d6cc99a', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\x2e8bad17ccacf87ee7b8685ccb22cbd7', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\x637f305e8aa9a299ef25615edeea1b14', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\x6439e7474ab323a268efb957af803d55', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\x851de1e9ef98e31ba684cf0b4de8fa02', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\xa1b70e2708bb3988d4a090a0ac6ea429', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\xa2f12c7733300d271d9d0e6c84b5e60b', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\xd6a79846d98fff34a87c561ed082cf0d', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\xe0c99ee4c02fb57a9c63a706b6c33d9a', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\xe4f9b0b1ad41d259008cf933ff576f63', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#rekening', '\xfcbd1ac69d8b51c8129f9b09c00b88cc', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\x14cfdab3a9f4e9504c73f86f7b7de5ab', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\x309cf1cab9a0cdf732916f0467ea7280', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\x6f49e134893692db6e03761c050820b9', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\x993b0c2d8d1adabc0c71260e740c0f7f', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\xa26b51d3be8267e807337109231753a8', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\xa3cd5016aadd0b01775cb832656bbe00', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\xa5c8921136d3c4e0ec80ef5861767f74', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\xa8841a469bcf0af657c786a8a94c6f6c', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\xc65e993a62104e2eaced14d662347a62', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\xc950218d6529bfc97026d870c5c2c968', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\xe358a39a8e4299e3201a2bbd549ede58', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#verliefd', '\xe45f89377fb9d39e431406a36e35ed82', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\x0db1717b069b8643430e4ba0a2824d47', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\x30e4cc4fb778f7e66a9591f0831471e4', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\x319ae742f7079052ce9a7c8715b095fe', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\x32dd5c28ebc3ccf875285c087004451d', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\x3f56ca23cc16ed9f40693df23d4343eb', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\x54bf43c339d5b1cc013a36a87ae8a0d6', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\x65a602c99aa51300341e00742133b170', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\x714ea69f4587c5bd5d84c9e7a7ad1753', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\xb3260160e7628ed99aa83dbf030d817f', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\xee67975c851d21a37d027ba668623f4a', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\xf9d4a923caa9cf2c1caed212c02481d8', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#voorbij', '\xfb8c0fb40b2b9505b4a8b7a6f2e8f3a4', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\x13b453e3e678d8c073ca59c1fc20b530', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\x196ecc5fc5a4d71223cda0f0dd4f09b8', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\x27a3c3809ad20cf46844b6945fa47ebe', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\x5aa122229cc27189baac05d179980c7d', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\x5cb2dccf5f69fc51d1fc60a8648ea6ba', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\x69b9dc7e4fe29e3d74b8e493ecf0c65a', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\x735130e93f006eee455f89e633fa18f9', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\x9eb3d63c13a64980d590ea2fe6564d1a', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\xa21365e60cb4c8424c30358aa0e57f4f', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\xa576bf69d4ea2dfb3387a918f6cbc827', 'let-op');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\xb30993f667ed589643eaadbd6f42bab0', 'vertel');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'stapels@1#zomerwerk', '\xc8b7f68d22e7d8e89e7ae0aa8bd4ef7d', 'normaal');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\x02ea0538b4ab1dd56c3ce82c5f2fe630', 'b');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\x2c273f07b5e4093d883c1f479c7625d4', 'a');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\x3866e76493046d8c1891af1aa905e923', 'a');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\x3e16892b461969090bd20973636eb881', 'a');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\x60a6523eaf3e7badd20f4b08c0d7fc6e', 'd');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\x817f162e076641f53aa166be9fbb76d1', 'd');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\x8f883c691f596c533d643efe7dbabdcf', 'a');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\x9a05c7411a7560de731e175b9248d6f4', 'a');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\xa2580eec58c7751ae1c95981ceb48cbf', 'c');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\xb666affe7a9d3ca70e141cee22ad634c', 'a');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\xd324f13b6e6f3c167b9ad9d1e001c694', 'b');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\xe5dd02afdace390ef5890b13f650605c', 'a');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\xee794c046d3c37236b1c4141b232d4f4', 'c');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\xf069ddf387f71058b1f3fe56103ac25f', 'b');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\xf086d4b5667dc9a4b9ddba995ceb4f3e', 'd');
INSERT INTO answer VALUES ('c9757e620d4d84de', 'weet-wie@1#answer', '\xf28779bad5ebb24f1cd7d362f94eec45', 'a');
INSERT INTO light VALUES ('reached', 1);
INSERT INTO result VALUES ('c9757e620d4d84de', 'weet-wie@1', '{"measures": "opinion", "parts": [{"id": "answer", "results": [["a", "half"], ["b", "few"], ["c", "few"], ["d", "few"]]}]}');
INSERT INTO session VALUES ('c9757e620d4d84de', 'VLKQJG', '{"id":"c9757e620d4d84de","code":"VLKQJG","lesson_id":"druk","key":"7772729efa4e47ffe28a63dc878f02a9","setup":{"locales":["nl"],"column":0,"with_phones":true,"with_hands":false,"screens":2,"region":"nl"},"revision":5,"face":5,"step":"kaarten/stapels","path":[],"line":0,"askings":{},"phases":{"weet-wie@1":"revealed"},"counts":{},"used":{},"more":0,"is_ended":false,"is_paused":false,"is_blank":false,"is_rehearsal":false}', 5, 'stapels@1', 16, 'Juf Anna', 1995463);
INSERT INTO session VALUES ('6d90f827b5830fe0', 'TSXTWS', '{"id":"6d90f827b5830fe0","code":"TSXTWS","lesson_id":"druk","key":"419a24ea132466d900292a0a4d453a15","setup":{"locales":["nl"],"column":0,"with_phones":true,"with_hands":false,"screens":2,"region":"nl"},"revision":3,"face":3,"step":"uitgang/een-signaal","path":[],"line":0,"askings":{},"phases":{"een-signaal@1":"closed"},"counts":{},"used":{},"more":0,"is_ended":false,"is_paused":false,"is_blank":false,"is_rehearsal":false}', 3, '', 6, 'Juf Anna', 1995463);
INSERT INTO session VALUES ('a8545d65fe2283e7', 'BCDFGH', '{"id":"a8545d65fe2283e7","code":"BCDFGH","lesson_id":"vriend","key":"f603f90544d620c85ee35c44017da48e2af4e27de47b8911f21c2e8a87d11187","setup":{"locales":["nl"],"column":0,"with_phones":true,"with_hands":false,"screens":2,"region":"nl"},"revision":0,"face":0,"step":"","path":[],"line":0,"askings":{},"phases":{},"counts":{},"used":{},"more":0,"is_ended":false,"is_paused":false,"is_blank":false,"is_rehearsal":false}', 0, '', 0, 'Meester Adem', 1995463);
INSERT INTO summary VALUES ('6b4114d1330adbfa', 'druk', '2026-11-29', '{"een-signaal@1": "{\"measures\": \"knowledge\", \"parts\": [{\"id\": \"answer\", \"results\": [[\"true\", 3], [\"false\", 6]]}]}", "weet-wie@1": "{\"measures\": \"opinion\", \"parts\": [{\"id\": \"answer\", \"results\": [[\"a\", \"few\"], [\"b\", \"some\"], [\"c\", \"few\"], [\"d\", \"some\"]]}]}"}');
