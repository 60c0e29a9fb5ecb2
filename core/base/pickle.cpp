// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pickle.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <unordered_map>
#include <utility>

namespace midstage {
namespace {

constexpr std::string_view ordered_dict = "collections.OrderedDict";
constexpr size_t most_values = 4'000'000;

/// The pickle machine (Python: Lib/pickletools.py) without the opcodes that make objects other than plain data.
class Machine {
public:
    Machine(std::string_view data, size_t begin, const PickleRules& rules)
        : data_(data)
        , position_(begin)
        , rules_(rules) {}

    PickleDocument run() {
        while (true) {
            offset_ = position_;
            const auto opcode = static_cast<unsigned char>(take(1)[0]);
            if (opcode == '.') {
                break;
            }
            if (!numbers(opcode) && !texts(opcode) && !containers(opcode) && !memo(opcode) && !objects(opcode)) {
                constexpr std::string_view digits = "0123456789abcdef";
                fail(std::string("an instruction (0x") + digits[opcode >> 4] + digits[opcode & 15] + ") that " +
                     std::string(rules_.document) + " does not contain");
            }
            if (stack_.size() + marks_.size() + memo_.size() > most_values || document_.values.size() > most_values) {
                fail_for_size();
            }
        }
        document_.root = pop();
        document_.end = position_;
        return std::move(document_);
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw PickleProblem(what, offset_); }

    [[noreturn]] void fail_for_size() const { fail("more values than " + std::string(rules_.document) + " can have"); }

    std::string_view take(uint64_t count) {
        if (count > data_.size() - position_) {
            fail("an instruction that needs " + std::to_string(count) + " bytes, more than there are");
        }
        const std::string_view bytes = data_.substr(position_, count);
        position_ += count;
        return bytes;
    }

    /// Unsigned little-endian.
    uint64_t take_unsigned(size_t count) {
        uint64_t value = 0;
        const std::string_view bytes = take(count);
        for (size_t i = 0; i < count; ++i) {
            value |= static_cast<uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        }
        return value;
    }

    std::string_view take_line() {
        const size_t end = data_.find('\n', position_);
        if (end == std::string_view::npos) {
            fail("a name without an end");
        }
        const std::string_view line = data_.substr(position_, end - position_);
        position_ = end + 1;
        return line;
    }

    PickleValue& push(PickleKind kind) {
        stack_.push_back(static_cast<PickleRef>(document_.values.size()));
        PickleValue& value = document_.values.emplace_back();
        value.kind = kind;
        value.offset = offset_;
        return value;
    }

    PickleValue& at(PickleRef ref) { return document_.values[ref]; }

    /// Values below the innermost mark must stay where they are.
    size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

    PickleRef top() const {
        if (stack_.size() <= floor()) {
            fail("an instruction without the value that it needs");
        }
        return stack_.back();
    }

    PickleRef pop() {
        const PickleRef ref = top();
        stack_.pop_back();
        return ref;
    }

    std::vector<PickleRef> pop_to_mark() {
        if (marks_.empty()) {
            fail("an instruction without the mark that it needs");
        }
        std::vector<PickleRef> items(stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back()), stack_.end());
        stack_.resize(marks_.back());
        marks_.pop_back();
        return items;
    }

    std::vector<PickleRef> pop_last(size_t count) {
        std::vector<PickleRef> items(count);
        for (size_t i = count; i > 0; --i) {
            items[i - 1] = pop();
        }
        return items;
    }

    void push_number(int64_t value) { push(PickleKind::integer).integer = value; }

    void push_long(uint64_t count) {
        const std::string_view bytes = take(count);
        if (count > sizeof(int64_t)) {
            push(PickleKind::big_integer).text = bytes;
            return;
        }
        uint64_t value = count > 0 && (bytes[count - 1] & 0x80) != 0 ? ~uint64_t(0) : 0;
        for (size_t i = count; i > 0; --i) {
            value = (value << 8) | static_cast<unsigned char>(bytes[i - 1]);
        }
        push_number(static_cast<int64_t>(value));
    }

    bool numbers(unsigned char opcode) {
        switch (opcode) {
        case 'N':
            push(PickleKind::none);
            return true;
        case 0x88: // NEWTRUE
        case 0x89: // NEWFALSE
            push(PickleKind::boolean).integer = opcode == 0x88 ? 1 : 0;
            return true;
        case 'J': // BININT
            push_number(static_cast<int32_t>(take_unsigned(4)));
            return true;
        case 'K': // BININT1
            push_number(static_cast<int64_t>(take_unsigned(1)));
            return true;
        case 'M': // BININT2
            push_number(static_cast<int64_t>(take_unsigned(2)));
            return true;
        case 0x8a: // LONG1
            push_long(take_unsigned(1));
            return true;
        case 0x8b: // LONG4
            push_long(take_unsigned(4));
            return true;
        case 'G': { // BINFLOAT, big-endian
            uint64_t bits = 0;
            for (const char byte : take(8)) {
                bits = (bits << 8) | static_cast<unsigned char>(byte);
            }
            push(PickleKind::real).real = std::bit_cast<double>(bits);
            return true;
        }
        default:
            return false;
        }
    }

    void push_text(PickleKind kind, size_t length_bytes) {
        const std::string_view text = take(take_unsigned(length_bytes));
        push(kind).text = text;
    }

    bool texts(unsigned char opcode) {
        switch (opcode) {
        case 0x8c: // SHORT_BINUNICODE
        case 'U':  // SHORT_BINSTRING, Python 2's str
            push_text(PickleKind::text, 1);
            return true;
        case 'X': // BINUNICODE
        case 'T': // BINSTRING
            push_text(PickleKind::text, 4);
            return true;
        case 0x8d: // BINUNICODE8
            push_text(PickleKind::text, 8);
            return true;
        case 'C': // SHORT_BINBYTES
            push_text(PickleKind::bytes, 1);
            return true;
        case 'B': // BINBYTES
            push_text(PickleKind::bytes, 4);
            return true;
        case 0x8e: // BINBYTES8
            push_text(PickleKind::bytes, 8);
            return true;
        default:
            return false;
        }
    }

    void append(const std::vector<PickleRef>& items, PickleKind target_kind) {
        PickleValue& target = at(top());
        if (target.kind != target_kind || (target_kind == PickleKind::dict && items.size() % 2 != 0)) {
            fail("items for a value that cannot hold them");
        }
        target.items.insert(target.items.end(), items.begin(), items.end());
    }

    bool containers(unsigned char opcode) {
        switch (opcode) {
        case '(': // MARK
            marks_.push_back(stack_.size());
            return true;
        case '0': // POP
            if (!marks_.empty() && stack_.size() == marks_.back()) {
                marks_.pop_back();
            } else {
                pop();
            }
            return true;
        case '1': // POP_MARK
            pop_to_mark();
            return true;
        case '}': // EMPTY_DICT
            push(PickleKind::dict);
            return true;
        case ']': // EMPTY_LIST
            push(PickleKind::list);
            return true;
        case ')': // EMPTY_TUPLE
            push(PickleKind::tuple);
            return true;
        case 't':    // TUPLE
        case 'l':    // LIST
        case 'd':    // DICT
        case 0x85:   // TUPLE1
        case 0x86:   // TUPLE2
        case 0x87: { // TUPLE3
            const bool marked = opcode < 0x80;
            std::vector<PickleRef> items = marked ? pop_to_mark() : pop_last(opcode - 0x84U);
            if (opcode == 'd' && items.size() % 2 != 0) {
                fail("a dict with a key without value");
            }
            push(opcode == 'l'   ? PickleKind::list
                 : opcode == 'd' ? PickleKind::dict
                                 : PickleKind::tuple)
                .items = std::move(items);
            return true;
        }
        case 'a': // APPEND
            append(pop_last(1), PickleKind::list);
            return true;
        case 'e': // APPENDS
            append(pop_to_mark(), PickleKind::list);
            return true;
        case 's': // SETITEM
            append(pop_last(2), PickleKind::dict);
            return true;
        case 'u': // SETITEMS
            append(pop_to_mark(), PickleKind::dict);
            return true;
        default:
            return false;
        }
    }

    void recall(uint64_t index) {
        const auto found = memo_.find(index);
        if (found == memo_.end()) {
            fail("a reference to a value that was not stored");
        }
        stack_.push_back(found->second);
    }

    bool memo(unsigned char opcode) {
        switch (opcode) {
        case 'q': // BINPUT
            memo_[take_unsigned(1)] = top();
            return true;
        case 'r': // LONG_BINPUT
            memo_[take_unsigned(4)] = top();
            return true;
        case 0x94: // MEMOIZE
            memo_[memo_.size()] = top();
            return true;
        case 'h': // BINGET
            recall(take_unsigned(1));
            return true;
        case 'j': // LONG_BINGET
            recall(take_unsigned(4));
            return true;
        case '2': // DUP
            stack_.push_back(top());
            return true;
        case 0x80: // PROTO
            if (take_unsigned(1) > 5) {
                fail("a pickle protocol newer than 5");
            }
            return true;
        case 0x95: // FRAME: its length only helps buffering
            take_unsigned(8);
            return true;
        default:
            return false;
        }
    }

    void push_global(std::string_view module, std::string_view name) {
        const auto fits = [&](std::string_view dotted) {
            return dotted.size() == module.size() + 1 + name.size() && dotted.starts_with(module) &&
                   dotted[module.size()] == '.' && dotted.ends_with(name);
        };
        const auto allowed = rules_.globals;
        const auto found = std::find_if(allowed.begin(), allowed.end(), fits);
        if (found == allowed.end() && !fits(ordered_dict)) {
            fail("Python's " + in_quotes(std::string(module) + "." + std::string(name)) + ", which " +
                 std::string(rules_.document) + " does not contain");
        }
        push(PickleKind::global).text = found == allowed.end() ? ordered_dict : *found;
    }

    std::string_view pop_text() {
        const PickleValue& value = at(pop());
        if (value.kind != PickleKind::text) {
            fail("a name that is not text");
        }
        return value.text;
    }

    /// OrderedDict() or, from Python 2, OrderedDict([[key, value], ...]).
    std::vector<PickleRef> ordered_dict_items(const std::vector<PickleRef>& arguments) {
        std::vector<PickleRef> items;
        if (arguments.empty()) {
            return items;
        }
        const PickleValue& pairs = at(arguments.front());
        if (arguments.size() != 1 || pairs.kind != PickleKind::list) {
            fail("an OrderedDict made from something else than a list");
        }
        count_copies(2 * pairs.items.size());
        for (const PickleRef ref : pairs.items) {
            const PickleValue& pair = at(ref);
            if ((pair.kind != PickleKind::list && pair.kind != PickleKind::tuple) || pair.items.size() != 2) {
                fail("an OrderedDict made from something else than pairs");
            }
            items.insert(items.end(), pair.items.begin(), pair.items.end());
        }
        return items;
    }

    /// Arguments that are stored once may be used by any number of calls, of a few bytes each. What Python writes uses
    /// them once, and each has cost a byte at least.
    void count_copies(size_t items) {
        copied_ += items;
        if (copied_ > std::min(data_.size(), most_values)) {
            fail_for_size();
        }
    }

    void call() {
        const PickleRef arguments = pop();
        const PickleRef callee = pop();
        if (at(callee).kind != PickleKind::global || at(arguments).kind != PickleKind::tuple) {
            fail("a call of something that is not a function");
        }
        // Copies: push() may move the values.
        const std::string_view name = at(callee).text;
        count_copies(at(arguments).items.size());
        std::vector<PickleRef> items = at(arguments).items;
        if (name == ordered_dict) {
            items = ordered_dict_items(items);
            push(PickleKind::dict).items = std::move(items);
            return;
        }
        PickleValue& value = push(PickleKind::call);
        value.text = name;
        value.items = std::move(items);
    }

    /// Attributes of a dict, such as a state_dict's _metadata, are what nothing here needs.
    void build() {
        const PickleRef state = pop();
        PickleValue& object = at(top());
        if (object.kind == PickleKind::call && rules_.calls_have_state) {
            object.state = state;
        } else if (object.kind != PickleKind::dict) {
            fail("attributes of something that is not a dict");
        }
    }

    bool objects(unsigned char opcode) {
        switch (opcode) {
        case 'c': { // GLOBAL
            const std::string_view module = take_line();
            const std::string_view name = take_line();
            push_global(module, name);
            return true;
        }
        case 0x93: { // STACK_GLOBAL
            const std::string_view name = pop_text();
            const std::string_view module = pop_text();
            push_global(module, name);
            return true;
        }
        case 'R': // REDUCE
            call();
            return true;
        case 'b': // BUILD
            build();
            return true;
        case 'Q': { // BINPERSID
            const PickleRef id = pop();
            push(PickleKind::persistent).items = {id};
            return true;
        }
        default:
            return false;
        }
    }

    std::string_view data_;
    size_t position_;
    uint64_t offset_ = 0;
    PickleRules rules_;
    PickleDocument document_;
    std::vector<PickleRef> stack_;
    std::vector<size_t> marks_;
    std::unordered_map<uint64_t, PickleRef> memo_;
    size_t copied_ = 0; ///< references that calls have copied
};

} // namespace

PickleProblem::PickleProblem(const std::string& what, uint64_t offset)
    : std::runtime_error(what + " at byte " + std::to_string(offset)) {}

PickleDocument read_pickle(std::string_view data, size_t begin, const PickleRules& rules) {
    return Machine(data, std::min(begin, data.size()), rules).run();
}

std::string in_quotes(std::string_view text) {
    constexpr size_t longest = 80;
    std::string result = "\"";
    for (const char letter : text.substr(0, longest)) {
        result += letter >= ' ' && letter <= '~' ? letter : '?';
    }
    return result + (text.size() > longest ? "...\"" : "\"");
}

} // namespace midstage
