// Does what the C libraries do for a project's documents and little else: a lower limit for programs that use them.
//
//   limit PROJECT DOCUMENTS OUT THREADS
//
// Parses the records of each incident of PROJECT with libyaml. Converts each Markdown document that pir has written to
// DOCUMENTS with libcmark, and writes the Markdown and the HTML, padded to the size of pir's page, so that the same
// number of bytes is written. Drawings are copied. No value is kept, no text is composed, nothing is checked or escaped.

#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

// The contents of a file, in memory that is used again for the next one.
struct buffer {
  char *bytes;
  size_t count, capacity;
};

// Shared by all threads; each takes the next incident when it has finished one.
static int records, documents, output;
static char **incidents;
static size_t incident_count;
static atomic_size_t next_incident;

static void stop(const char *name) {
  fprintf(stderr, "limit: %s: %s\n", name, strerror(errno));
  exit(1);
}

static void reserve(struct buffer *buffer, size_t capacity) {
  if (buffer->capacity >= capacity) return;
  buffer->capacity = capacity * 2;
  buffer->bytes = realloc(buffer->bytes, buffer->capacity);
  if (buffer->bytes == NULL) stop("memory");
}

static int open_folder(int parent, const char *name) {
  int folder = openat(parent, name, O_RDONLY | O_DIRECTORY);
  if (folder < 0) stop(name);
  return folder;
}

// Opens a folder, and creates it if it is missing.
static int make_folder(int parent, const char *name) {
  if (mkdirat(parent, name, 0755) < 0 && errno != EEXIST) stop(name);
  return open_folder(parent, name);
}

static void read_file(int folder, const char *name, struct buffer *buffer) {
  int file = openat(folder, name, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) stop(name);
  reserve(buffer, (size_t)status.st_size);
  ssize_t count = read(file, buffer->bytes, (size_t)status.st_size);
  if (count < 0) stop(name);
  buffer->count = (size_t)count;
  close(file);
}

static void write_file(int folder, const char *name, const char *bytes, size_t count) {
  int file = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0 || write(file, bytes, count) != (ssize_t)count || close(file) < 0) stop(name);
}

// Takes all events of a record.
static void parse_record(const struct buffer *text) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) stop("libyaml");
  yaml_parser_set_input_string(&parser, (const unsigned char *)text->bytes, text->count);
  for (bool at_end = false; !at_end;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) stop("YAML");
    at_end = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void read_records(const char *incident, struct buffer *text) {
  static const char *const names[] = {"incident.yaml", "timeline.yaml", "actions.yaml"};
  int folder = open_folder(records, incident);
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    read_file(folder, names[index], text);
    parse_record(text);
  }
  close(folder);
}

static bool ends_with(const char *name, const char *suffix) {
  size_t length = strlen(name), suffix_length = strlen(suffix);
  return length >= suffix_length && strcmp(name + length - suffix_length, suffix) == 0;
}

// The file name of the page that pir makes from a document.
static void page_name(const char *document, char *name, size_t capacity) {
  if (strcmp(document, "review.md") == 0) {
    snprintf(name, capacity, "index.html");
  } else {
    snprintf(name, capacity, "%.*s.html", (int)(strlen(document) - strlen(".md")), document);
  }
}

// Writes the HTML of a document, padded to the size of pir's page.
static void write_page(int source, int target, const char *document, const struct buffer *markdown,
                       struct buffer *page) {
  char name[256];
  struct stat status;
  page_name(document, name, sizeof name);
  if (fstatat(source, name, &status, 0) < 0) stop(name);
  char *html = cmark_markdown_to_html(markdown->bytes, markdown->count, CMARK_OPT_DEFAULT);
  size_t count = strlen(html), wanted = (size_t)status.st_size;
  page->count = count > wanted ? count : wanted;
  reserve(page, page->count);
  memcpy(page->bytes, html, count);
  memset(page->bytes + count, ' ', page->count - count);
  free(html);
  write_file(target, name, page->bytes, page->count);
}

// Writes the documents in a folder and its inner folders.
static void write_documents(int source, int target, struct buffer *text, struct buffer *page) {
  DIR *listing = fdopendir(dup(source));
  if (listing == NULL) stop("documents");
  for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
    const char *name = entry->d_name;
    if (name[0] == '.' || ends_with(name, ".html")) continue;
    if (entry->d_type == DT_DIR) {
      int inner_source = open_folder(source, name), inner_target = make_folder(target, name);
      write_documents(inner_source, inner_target, text, page);
      close(inner_source);
      close(inner_target);
      continue;
    }
    read_file(source, name, text);
    write_file(target, name, text->bytes, text->count);
    if (ends_with(name, ".md")) write_page(source, target, name, text, page);
  }
  closedir(listing);
}

// The body of a thread.
static void *work(void *unused) {
  (void)unused;
  struct buffer text = {0}, page = {0};
  for (size_t index; (index = atomic_fetch_add(&next_incident, 1)) < incident_count;) {
    read_records(incidents[index], &text);
    int source = open_folder(documents, incidents[index]), target = make_folder(output, incidents[index]);
    write_documents(source, target, &text, &page);
    close(source);
    close(target);
  }
  free(text.bytes);
  free(page.bytes);
  return NULL;
}

static void list_incidents(void) {
  DIR *listing = fdopendir(dup(records));
  if (listing == NULL) stop("reviews");
  size_t capacity = 0;
  for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
    if (entry->d_name[0] == '.' || entry->d_type != DT_DIR) continue;
    if (incident_count == capacity) {
      capacity = capacity * 2 + 64;
      incidents = realloc(incidents, capacity * sizeof *incidents);
      if (incidents == NULL) stop("memory");
    }
    incidents[incident_count++] = strdup(entry->d_name);
  }
  closedir(listing);
}

int main(int count, char **arguments) {
  if (count != 5) {
    fprintf(stderr, "usage: limit PROJECT DOCUMENTS OUT THREADS\n");
    return 64;
  }
  records = open_folder(open_folder(AT_FDCWD, arguments[1]), "reviews");
  documents = open_folder(AT_FDCWD, arguments[2]);
  output = make_folder(AT_FDCWD, arguments[3]);
  list_incidents();

  enum { most_threads = 256 };
  pthread_t threads[most_threads];
  int thread_count = atoi(arguments[4]);
  if (thread_count < 1 || thread_count > most_threads) {
    fprintf(stderr, "limit: 1 to %d threads\n", most_threads);
    return 64;
  }
  for (int index = 0; index < thread_count; index++) {
    if (pthread_create(&threads[index], NULL, work, NULL) != 0) stop("thread");
  }
  for (int index = 0; index < thread_count; index++) pthread_join(threads[index], NULL);
  return 0;
}
