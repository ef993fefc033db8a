package main

import "encoding/json"

// mustTopics reads the list that is compiled in: it can only be wrong in a
// build that someone has just changed, and then should not start.
func mustTopics(data []byte) []string {
	var list []string
	if err := json.Unmarshal(data, &list); err != nil || len(list) == 0 {
		panic("topics.json must be a list of room names")
	}
	return list
}
