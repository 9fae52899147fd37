package catalog

import "github.com/ltv-assistant/obsgen"

func spans() []obsgen.Span {
	return []obsgen.Span{
		{Name: "auth.verify_token", Services: []string{Gateway, Auth}, Help: "the gateway asks auth over TCP", Attributes: []string{"rpc.system", "rpc.service"}},
		{Name: "tcp_call", Services: []string{Gateway}, Help: "a call to a service over TCP", Attributes: []string{"rpc.system", "rpc.service"}},
		{Name: "datasource.create_file", Services: []string{Datasource}, Help: "a file record is made", Attributes: []string{"file.id"}},
		{Name: "minio.generate_presigned_url", Services: []string{Datasource}, Help: "an upload URL is made", Attributes: []string{"file.id"}},
		{Name: "bullmq.add_job", Services: []string{Datasource}, Help: "a job is put on a queue", Attributes: []string{"messaging.destination.name"}},
		{Name: "indexing.process_file", Services: []string{Indexing}, Help: "a job is processed; its parent is bullmq.add_job", Attributes: []string{"file.id", "file.chunks", "operation"}},
		{Name: "index_document", Services: []string{Indexing}, Help: "the LangGraph workflow", Attributes: []string{"document.id"}},
		{Name: "load", Services: []string{Indexing}, Help: "LangGraph stage: read the object", Attributes: []string{"document.id"}},
		{Name: "parse", Services: []string{Indexing}, Help: "LangGraph stage: extract the text", Attributes: []string{"document.id", "document.pages"}},
		{Name: "chunk", Services: []string{Indexing}, Help: "LangGraph stage: cut into chunks", Attributes: []string{"document.id", "chunks.count"}},
		{Name: "embed", Services: []string{Indexing}, Help: "LangGraph stage: compute vectors", Attributes: []string{"document.id", "chunks.count"}},
		{Name: "index", Services: []string{Indexing}, Help: "LangGraph stage: write to Qdrant", Attributes: []string{"document.id", "chunks.count"}},
		{Name: "rag.query", Services: []string{Retrieval}, Help: "a question, from arrival to answer", Attributes: []string{"user.id"}},
		{Name: "qdrant.search", Services: []string{Retrieval}, Help: "the vector search", Attributes: []string{"db.collection.name"}},
		{Name: "llm.generate", Services: []string{Retrieval}, Help: "the language model answers", Attributes: []string{"gen_ai.request.model"}},
	}
}
