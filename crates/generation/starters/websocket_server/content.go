package main

import _ "embed"

// What the server is called and which rooms it has.
const name = %%name|json%%

//go:embed topics.json
var topicsJSON []byte

var topics = mustTopics(topicsJSON)

//go:embed page.html
var page []byte
