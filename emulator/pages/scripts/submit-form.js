// OAuth 2.0 Form Post Response Mode: the form goes to the application by itself. Without this a person
// presses the button.
document.querySelector('form').requestSubmit();
