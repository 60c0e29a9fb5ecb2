// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "core/base/error.h"
#include "core/base/log.h"

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstring>
#include <exception>
#include <new>

using namespace midstage;
using namespace midstage::cli;

namespace {

int code(Exit exit) {
    return static_cast<int>(exit);
}

int run_action(const Context& context) {
    Terminal& terminal = Terminal::instance();
    terminal.configure(context.common().quiet, context.common().verbose);
    try {
        return code(context.action()());
    } catch (const InputError& error) {
        logger()->debug("{}", error.detail());
        print_error(context.common().json, error.what());
        return code(Exit::bad_input);
    } catch (const Interrupted& interrupted) {
        print_error(context.common().json, interrupted.what());
        return code(Exit::interrupted);
    } catch (const Error& error) {
        logger()->debug("{}", error.detail());
        print_error(context.common().json, error.what());
    } catch (const std::bad_alloc&) {
        print_error(context.common().json, "There is not enough memory for this.");
    } catch (const std::exception& error) {
        print_error(context.common().json, error.what());
    }
    return code(Exit::failed);
}

/// Before the command line has been read, and where it cannot be.
bool asks_for_json(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* argument) { return std::strcmp(argument, "--json") == 0; });
}

/// "train " where that was the command.
std::string command_given(const CLI::App& app) {
    const auto commands = app.get_subcommands();
    return commands.empty() ? std::string() : commands.front()->get_name() + " ";
}

} // namespace

int main(int argc, char** argv) {
    // A reader that has gone (`... 2>&1 | tee log`, stopped by the same Ctrl-C) must not end the program before the
    // run's position is saved; writes then fail with an error instead.
    std::signal(SIGPIPE, SIG_IGN);
    // Numbers are written with a point in every country; names of files are UTF-8.
    std::setlocale(LC_CTYPE, "");
    CLI::App app("Midstage: out-of-distribution detection through the intermediate stages of training.");
    app.set_version_flag("--version", std::string("Midstage ") + MIDSTAGE_VERSION);
    app.require_subcommand(1);
    app.footer("midstage-cli COMMAND --help tells a command's options. Exit status: 0 done, 1 the run failed,\n"
               "2 usage or bad input, 130 interrupted (the run can be resumed).");
    Context context(app);
    add_run_commands(context);
    add_checkpoint_commands(context);
    add_inspect_commands(context);
    add_export_command(context);
    add_compare_command(context);
    add_metrics_command(context);
    add_predict_command(context);
    add_features_command(context);
    add_catalogue_commands(context);
    const bool json = asks_for_json(argc, argv);
    // CLI11 would only say that a command is required.
    const auto named = [&](const CLI::App* command) { return command->get_name() == argv[1]; };
    if (argc > 1 && argv[1][0] != '-' && app.get_subcommands(named).empty()) {
        print_error(json, std::string("There is no command ") + argv[1] + "; midstage-cli --help lists them.");
        return code(Exit::bad_input);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) { // --help, --version
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        print_error(json, std::string(error.what()) + " (midstage-cli " + command_given(app) +
                              "--help lists what it takes.)");
        return code(Exit::bad_input);
    }
    return run_action(context);
}
